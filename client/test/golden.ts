import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The messages that both sides of the wire decode, kept with the records they come from. */
const FOLDER = join(process.cwd(), "../core/src/test/resources/wire");

/** The golden messages of one side by file name; none where the client is built alone. */
export function goldenMessages(
  side: "server" | "client",
): ReadonlyArray<[name: string, text: string]> {
  const folder = join(FOLDER, side);
  return existsSync(folder)
    ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")])
    : [];
}
