import {
  type DrawHeaderCallback,
  getMiddleCenterBias,
  type Theme,
} from "@glideapps/glide-data-grid";
import { useSyncExternalStore } from "react";
import "./font.css";
import type { Measure } from "./widths";

const ATTRIBUTE = "data-mantine-color-scheme";

/** Light or dark, followed. */
export function useScheme(): string {
  return useSyncExternalStore(followScheme, () => root().getAttribute(ATTRIBUTE) ?? "light");
}

function followScheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(root(), { attributeFilter: [ATTRIBUTE] });
  return () => observer.disconnect();
}

/** The page's colours for the canvas, which style sheets do not reach. */
export function themeFromPage(): Partial<Theme> {
  const style = getComputedStyle(root());
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    accentColor: color("accent"),
    accentFg: color("on-accent"),
    accentLight: color("accent-soft"),
    textDark: color("ink"),
    textMedium: color("ink-soft"),
    textLight: color("ink-faint"),
    textHeader: color("ink-soft"),
    textHeaderSelected: color("on-accent"),
    bgCell: color("raised"),
    bgCellMedium: color("sunken"),
    bgHeader: color("sunken"),
    bgHeaderHasFocus: color("sunken"),
    bgHeaderHovered: color("accent-soft"),
    borderColor: color("line"),
    horizontalBorderColor: color("line"),
    headerBottomBorderColor: color("line"),
    fontFamily: FAMILY,
    baseFontStyle: BASE,
    headerFontStyle: HEADER_FONT,
    markerFontStyle: "12px",
    editorFontSize: "14px",
    cellHorizontalPadding: 12,
    roundingRadius: 2,
  };
}

const FAMILY = "'Inter Figures', 'Inter Variable', system-ui, sans-serif";
const BASE = "13px";
const HEADER_FONT = "600 13px";

/** Loads the fonts that the grid draws with: a canvas does not draw anew when they come. */
export async function loadFonts(): Promise<void> {
  const fonts = [BASE, HEADER_FONT].map((font) => document.fonts.load(`${font} ${FAMILY}`));
  await Promise.allSettled(fonts);
}

/** Measures the width of texts as the grid draws them. */
export function textMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) {
    return (text) => 8 * text.length;
  }
  return (text, bold) => {
    context.font = `${bold ? HEADER_FONT : BASE} ${FAMILY}`;
    return context.measureText(text).width;
  };
}

/** Draws the headers of some columns at the right, above their numbers. */
export function headersAtRight(atRight: (column: number) => boolean): DrawHeaderCallback {
  return ({ ctx, column, columnIndex, theme, rect }, drawContent) => {
    if (!atRight(columnIndex)) {
      drawContent();
      return;
    }
    ctx.save();
    ctx.beginPath();
    ctx.rect(rect.x + 4, rect.y, rect.width - 8, rect.height);
    ctx.clip();
    const font = `${HEADER_FONT} ${FAMILY}`;
    ctx.font = font;
    ctx.fillStyle = theme.textHeader;
    ctx.textAlign = "right";
    ctx.textBaseline = "middle";
    ctx.fillText(
      column.title,
      rect.x + rect.width - theme.cellHorizontalPadding,
      rect.y + rect.height / 2 + getMiddleCenterBias(ctx, font),
    );
    ctx.restore();
  };
}

function root(): HTMLElement {
  return document.documentElement;
}
