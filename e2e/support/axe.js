import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Fails if axe finds fault with a page: a name or role that is missing, a contrast too low, an order that misleads. */
export async function mustBeAccessible(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  await page.evaluate(comesToRest);
  const { met, faults } = await page.evaluate(async () => {
    const { passes, violations } = await globalThis.axe.run(document);
    return {
      met: passes.length,
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      ),
    };
  });
  assert.ok(met > 0, "axe has looked at nothing");
  assert.deepEqual(faults, []);
}

/** In the page: waits until no colour is on its way to another, which axe would take for the page's own. */
async function comesToRest() {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
