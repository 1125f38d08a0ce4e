import {
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from "@mantine/core";

/** Water under trees: the one colour of the interface. Its shade 7 keeps 4.5:1 under white, its shade 4 on the dark ground. */
const freshet: MantineColorsTuple = [
  "#e8f7f5",
  "#cfece8",
  "#a3dad4",
  "#74c6be",
  "#5fcabf",
  "#2f9f97",
  "#16867f",
  "#0c6e69",
  "#085450",
  "#063f3d",
];

/** Mantine's greys, tinted like our own. */
const dark: MantineColorsTuple = [
  "#e7f0ee",
  "#b3c5c1",
  "#8fa39f",
  "#64807b",
  "#34504b",
  "#263634",
  "#172321",
  "#0d1514",
  "#0a100f",
  "#060a0a",
];

/** How Mantine's parts look; the rest of the page follows tokens.css. */
export const theme = createTheme({
  colors: { freshet, dark },
  primaryColor: "freshet",
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  defaultRadius: "0.625rem",
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "var(--mono)",
  cursorType: "pointer",
  respectReducedMotion: true,
});

/** Remembers what the visitor chose. */
export const schemes = localStorageColorSchemeManager({ key: "freshet-theme" });
