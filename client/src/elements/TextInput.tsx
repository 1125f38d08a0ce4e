import { useEffect, useId, useState } from "react";
import type { TextInput as TextInputElement } from "../wire/generated";
import { useValue, useVisit } from "./context";
import { Field } from "./Field";
import field from "./Field.module.css";
import type { ElementProps } from "./renderer";
import styles from "./TextInput.module.css";

/** What is typed is a draft until Enter is pressed or the field is left. */
export function TextInput({ element, node }: ElementProps<TextInputElement>) {
  const id = useId();
  const visit = useVisit();
  const entered = useValue(node);
  const value = typeof entered === "string" ? entered : element.text;
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => draft !== value && visit.enter(node, draft);
  return (
    <Field
      control={id}
      label={element.label}
      help={element.help}
      disabled={element.disabled}
      aside={draft !== value && <span className={styles.hint}>Enter applies</span>}
    >
      <input
        id={id}
        className={field.input}
        type={element.password ? "password" : "text"}
        autoComplete={element.password ? "current-password" : "off"}
        value={draft}
        placeholder={element.placeholder}
        maxLength={element.maxLength}
        disabled={element.disabled}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && !event.nativeEvent.isComposing && commit()}
      />
    </Field>
  );
}
