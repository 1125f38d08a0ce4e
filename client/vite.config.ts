import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { modernFonts } from "./build/modernFonts.ts";
import { precompressed } from "./build/precompressed.ts";
import { preloadedFont } from "./build/preloadedFont.ts";
import { thirdParty } from "./build/thirdParty.ts";
import { wireShapes } from "./build/wireShapes.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8")) as { version: string };
/** Where a server runs that the development server passes the app's own traffic on to. */
const server = process.env.FRESHET_SERVER ?? "http://127.0.0.1:8501";

export default defineConfig({
  // Addresses are relative, so that an app may live below any path.
  base: "./",
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    modernFonts(),
    wireShapes(here("src/wire/generated.ts")),
    preloadedFont("inter-latin-wght-normal"),
    thirdParty(),
    precompressed(),
  ],
  build: {
    outDir: "target/classes/freshet-client",
    emptyOutDir: true,
    manifest: "manifest.json",
    // Older targets would have light-dark() and color-mix() rewritten, and wrongly.
    target: ["chrome123", "firefox128", "safari17.5"],
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
  server: {
    proxy: {
      "/ws": { target: server, ws: true },
      "/data": { target: server },
    },
  },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    pool: "threads",
    // A busy machine may take its time; nothing here is a matter of how long it takes.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
