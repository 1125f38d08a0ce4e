import { expect, it } from "vitest";
import { gridCell } from "../../src/grid/gridCells";

it("sets numbers at the right, and text where its script begins", () => {
  expect(gridCell(7, "INTEGER")).toMatchObject({ contentAlign: "right" });
  // Glide draws text from right to left beyond the cell's left edge when it is told to begin there.
  expect(gridCell("مرحبا بالعالم", "TEXT")).not.toHaveProperty("contentAlign");
});
