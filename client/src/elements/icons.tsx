import check from "lucide-static/icons/check.svg?raw";
import chevron from "lucide-static/icons/chevron-right.svg?raw";
import error from "lucide-static/icons/circle-alert.svg?raw";
import success from "lucide-static/icons/circle-check.svg?raw";
import help from "lucide-static/icons/circle-question-mark.svg?raw";
import copy from "lucide-static/icons/copy.svg?raw";
import database from "lucide-static/icons/database.svg?raw";
import more from "lucide-static/icons/ellipsis-vertical.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import sidebar from "lucide-static/icons/panel-left.svg?raw";
import stop from "lucide-static/icons/square.svg?raw";
import down from "lucide-static/icons/trending-down.svg?raw";
import up from "lucide-static/icons/trending-up.svg?raw";
import warning from "lucide-static/icons/triangle-alert.svg?raw";
import close from "lucide-static/icons/x.svg?raw";
import styles from "./icons.module.css";

const ICONS = {
  check,
  chevron,
  close,
  copy,
  database,
  down,
  error,
  help,
  info,
  more,
  sidebar,
  stop,
  success,
  up,
  warning,
} as const;

/** A drawing beside a text that says the same. */
export function Icon({ name }: { readonly name: keyof typeof ICONS }) {
  return (
    <span
      className={styles.icon}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of the build
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}
