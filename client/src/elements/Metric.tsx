import type { MetricDeltaColor, Metric as MetricElement } from "../wire/generated";
import { Help } from "./Help";
import { Icon } from "./icons";
import styles from "./Metric.module.css";
import type { ElementProps } from "./renderer";

export function Metric({ element }: ElementProps<MetricElement>) {
  return (
    <div className={styles.metric} data-small>
      <div className={styles.label}>
        {element.label}
        <Help text={element.help} about={element.label} />
      </div>
      <div className={styles.value}>{element.value}</div>
      {element.delta !== undefined && <Delta text={element.delta} color={element.deltaColor} />}
    </div>
  );
}

function Delta({ text, color }: { readonly text: string; readonly color: MetricDeltaColor }) {
  const fall = text.startsWith("-") || text.startsWith("−");
  return (
    <div className={`${styles.delta} ${styles[tone(fall, color)]}`}>
      <Icon name={fall ? "down" : "up"} />
      <span className="unseen">{fall ? "down" : "up"}</span>
      {text}
    </div>
  );
}

function tone(fall: boolean, color: MetricDeltaColor): "good" | "bad" | "neutral" {
  if (color === "OFF") {
    return "neutral";
  }
  return fall === (color === "INVERSE") ? "good" : "bad";
}
