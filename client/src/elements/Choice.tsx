import { Select } from "@mantine/core";
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import { useRef } from "react";
import styles from "./Choice.module.css";
import field from "./Field.module.css";
import { Icon } from "./icons";

/** More matches than this are not listed: the visitor types another letter. */
const MOST_LISTED = 200;

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly disabled: boolean;
  readonly onChoose: (option: string) => void;
}

/** A list to choose from, narrowed by typing. */
export default function Choice({ id, label, options, value, disabled, onChoose }: ChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Select
      ref={input}
      id={id}
      aria-label={label}
      data={[...options]}
      value={value}
      disabled={disabled}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      limit={MOST_LISTED}
      nothingFoundMessage="Nothing matches"
      maxDropdownHeight={320}
      checkIconPosition="right"
      rightSection={<Icon name="chevron" />}
      rightSectionPointerEvents="none"
      classNames={{
        input: `${field.input} ${styles.input}`,
        section: `${styles.section}`,
        dropdown: `${styles.dropdown}`,
        option: `${styles.option}`,
      }}
      onFocus={() => input.current?.select()}
      onDropdownOpen={() => input.current?.select()}
      onChange={(option) => option !== null && onChoose(option)}
    />
  );
}
