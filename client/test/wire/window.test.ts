import { expect, it } from "vitest";
import { windowUrl } from "../../src/wire/window";

it("asks below the page's own address", () => {
  const request = { session: "a-b", node: 7, from: 200, to: 400 };
  expect(windowUrl("http://localhost/apps/pets/", request)).toBe(
    "http://localhost/apps/pets/data/a-b/7?from=200&to=400",
  );
  const sorted = { ...request, order: { column: 3, descending: true } };
  expect(windowUrl("http://localhost/", sorted)).toBe(
    "http://localhost/data/a-b/7?from=200&to=400&sort=3&desc=1",
  );
});
