import { expect, it } from "vitest";
import { windowUrl } from "../../src/wire/window";

it("asks below the page's own address", () => {
  const request = { session: "a-b", node: 7, from: 200, to: 400 };
  expect(windowUrl("http://localhost/apps/pets/", request)).toBe(
    "http://localhost/apps/pets/data/a-b/7?from=200&to=400",
  );
});
