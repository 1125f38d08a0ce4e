import { expect, it } from "vitest";
import { numberText } from "../../src/elements/Slider";
import { SAMPLES } from "../samples";

it.each([
  [1_234_567, 1, true, "1,234,567"],
  [0.3, 0.1, false, "0.3"],
  [0.30000000000000004, 0.1, false, "0.3"],
  [1, 0.05, false, "1.00"],
  [0.000001, 1e-6, false, "0.000001"],
  [2.25, 0.5, false, "2.25"],
  [-3, 1, true, "-3"],
])("shows %d in steps of %d", (value, step, whole, text) => {
  expect(numberText(value, { ...SAMPLES.Slider, step, whole })).toBe(text);
});
