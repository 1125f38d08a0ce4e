import type { Plugin } from "vite";

const OLD_FORMATS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(['"](?:woff|truetype)['"]\)/g;

/** Leaves the older formats of KaTeX's fonts out of the build: every browser that shows this page knows the newest. */
export function modernFonts(): Plugin {
  return {
    name: "freshet-modern-fonts",
    enforce: "pre",
    transform: {
      filter: { id: /katex.*\.css$/ },
      handler: (code) => code.replace(OLD_FORMATS, ""),
    },
  };
}
