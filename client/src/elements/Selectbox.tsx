import { lazy, Suspense, useId } from "react";
import type { Selectbox as SelectboxElement } from "../wire/generated";
import { useValue, useVisit } from "./context";
import { Field } from "./Field";
import field from "./Field.module.css";
import type { ElementProps } from "./renderer";

const Choice = lazy(() => import("./Choice"));

export function Selectbox({ element, node }: ElementProps<SelectboxElement>) {
  const id = useId();
  const visit = useVisit();
  const entered = useValue(node);
  const value = typeof entered === "string" ? entered : (element.options[element.selected] ?? "");
  return (
    <Field control={id} label={element.label} help={element.help} disabled={element.disabled}>
      <Suspense
        fallback={<input id={id} className={field.input} value={value} readOnly disabled />}
      >
        <Choice
          id={id}
          label={element.label}
          options={element.options}
          value={value}
          disabled={element.disabled}
          onChoose={(option) => option !== value && visit.enter(node, option)}
        />
      </Suspense>
    </Field>
  );
}
