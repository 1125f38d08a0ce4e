import { type CSSProperties, useId } from "react";
import type { Slider as SliderElement } from "../wire/generated";
import { useValue, useVisit } from "./context";
import { Field } from "./Field";
import type { ElementProps } from "./renderer";
import styles from "./Slider.module.css";

/** The browser's own range control: it knows the keyboard, touch and screen readers. */
export function Slider({ element, node }: ElementProps<SliderElement>) {
  const id = useId();
  const visit = useVisit();
  const entered = useValue(node);
  const { min, max, step } = element;
  const value = typeof entered === "number" ? entered : element.start;
  const fill = { "--fill": `${(100 * (value - min)) / (max - min)}%` } as CSSProperties;
  return (
    <Field
      control={id}
      label={element.label}
      help={element.help}
      disabled={element.disabled}
      aside={
        <output className={styles.value} htmlFor={id}>
          {numberText(value, element)}
        </output>
      }
    >
      <input
        id={id}
        type="range"
        className={styles.range}
        style={fill}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={element.disabled}
        aria-valuetext={numberText(value, element)}
        onChange={(event) => visit.enter(node, event.currentTarget.valueAsNumber)}
      />
      <div className={styles.ends} aria-hidden="true">
        <span>{numberText(min, element)}</span>
        <span>{numberText(max, element)}</span>
      </div>
    </Field>
  );
}

/** A number with as many decimals as its step has, grouped by threes. */
export function numberText(value: number, { step, whole }: SliderElement): string {
  const digits = whole ? 0 : Math.min(10, Math.max(decimals(step), 0));
  return value.toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, whole ? 0 : 6),
  });
}

function decimals(step: number): number {
  const [mantissa = "", exponent = "0"] = String(step).split("e");
  return (mantissa.split(".")[1]?.length ?? 0) - Number(exponent);
}
