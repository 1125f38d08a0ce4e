import { Tooltip as MantineTooltip } from "@mantine/core";
import "@mantine/core/styles/Tooltip.layer.css";
import type { ReactElement } from "react";

interface TooltipProps {
  readonly label: string;
  readonly children: ReactElement<{ className?: string }>;
}

/** A hint beside what is pointed at, focused or touched. */
export default function Tooltip({ label, children }: TooltipProps) {
  return (
    <MantineTooltip
      label={label}
      multiline
      maw="20rem"
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      {children}
    </MantineTooltip>
  );
}
