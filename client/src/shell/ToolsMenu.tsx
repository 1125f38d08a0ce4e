import { Menu, useMantineColorScheme } from "@mantine/core";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import type { ReactElement } from "react";
import { useStatus, useVisit } from "../elements/context";
import { Icon } from "../elements/icons";
import styles from "./Tools.module.css";

const THEMES = [
  { scheme: "light", label: "Light" },
  { scheme: "dark", label: "Dark" },
  { scheme: "auto", label: "As the system" },
] as const;

/** What a visitor can set, and what the author can do. It is open when it first appears. */
export default function ToolsMenu({ children }: { readonly children: ReactElement }) {
  const visit = useVisit();
  const developer = useStatus((status) => status.developer);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu defaultOpened position="bottom-end" width="14rem" shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {developer && (
          <>
            <Menu.Item
              rightSection={<kbd className={styles.key}>r</kbd>}
              onClick={() => visit.rerun()}
            >
              Run again
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>Theme</Menu.Label>
        {THEMES.map(({ scheme, label }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            rightSection={scheme === colorScheme ? <Icon name="check" /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>Made with Freshet {__VERSION__}</Menu.Label>
        <Menu.Item component="a" href={`THIRD-PARTY.txt?${__VERSION__}`} target="_blank">
          Licences of its parts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
