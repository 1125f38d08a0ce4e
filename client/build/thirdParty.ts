import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const LICENCE = /^(licen[cs]e|copying|ofl)(\.|-|$)/i;
const RULE = "-".repeat(80);

/** Writes the licences of all packages that are part of the build into it. */
export function thirdParty(): Plugin {
  return {
    name: "freshet-third-party",
    apply: "build",
    generateBundle() {
      const folders = new Map<string, string>();
      for (const id of this.getModuleIds()) {
        const [, folder, name] = PACKAGE.exec(id.replaceAll("\\", "/").replace(/^\0/, "")) ?? [];
        if (folder !== undefined && name !== undefined) {
          folders.set(name, folder);
        }
      }
      const names = [...folders.keys()].sort();
      const source = names
        .map((name) => notice(name, folders.get(name) ?? ""))
        .join(`\n${RULE}\n\n`);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY.txt", source });
    },
  };
}

function notice(name: string, folder: string): string {
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => LICENCE.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${name} ${version}, ${license}\n\n${text}\n`;
}
