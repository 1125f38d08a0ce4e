import { Menu, useMantineColorScheme } from "@mantine/core";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Menu.layer.css";
import type { ReactElement } from "react";
import { useStatus, useVisit } from "../elements/context";
import styles from "./Tools.module.css";

const THEMES = [
  { scheme: "light", label: "Light" },
  { scheme: "dark", label: "Dark" },
  { scheme: "auto", label: "As the system" },
] as const;
type Scheme = (typeof THEMES)[number]["scheme"];

/** What a visitor can set, and what the author can do. It is open when it first appears. */
export default function ToolsMenu({ children }: { readonly children: ReactElement }) {
  const visit = useVisit();
  const developer = useStatus((status) => status.developer);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      width="14rem"
      classNames={{
        dropdown: `${styles.dropdown}`,
        item: `${styles.item}`,
        label: `${styles.label}`,
        divider: `${styles.divider}`,
      }}
    >
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
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as Scheme)}
        >
          {THEMES.map(({ scheme, label }) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Made with Freshet {__VERSION__}</Menu.Label>
        <Menu.Item component="a" href={`THIRD-PARTY.txt?${__VERSION__}`} target="_blank">
          Licences of its parts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
