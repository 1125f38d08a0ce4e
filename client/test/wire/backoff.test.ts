import { expect, it } from "vitest";
import { backoff } from "../../src/wire/backoff";

it("doubles up to ten seconds, half of it by chance", () => {
  expect([0, 1, 2, 10].map((attempt) => backoff(attempt, 0))).toEqual([125, 250, 500, 5_000]);
  expect([0, 1, 2, 10].map((attempt) => backoff(attempt, 0.999_999))).toEqual(
    [250, 500, 1_000, 10_000].map((most) => expect.closeTo(most, 1)),
  );
});
