import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const WORTH_IT_BYTES = 1_024;
/** Fonts and pictures are compressed already; the page is made anew for each visitor. */
const COMPRESSIBLE = /\.(js|css|svg|txt|json)$/;

/** Writes each asset a second time, compressed, so that the server never has to. */
export function precompressed(): Plugin {
  return {
    name: "freshet-precompressed",
    apply: "build",
    enforce: "post",
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => COMPRESSIBLE.test(file))) {
        const path = join(dir ?? "", name);
        const content = readFileSync(path);
        if (content.length > WORTH_IT_BYTES) {
          writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
        }
      }
    },
  };
}
