import { describe, expect, it } from "vitest";
import { RowCache, WINDOW_ROWS } from "../../src/grid/rowCache";
import type { TableWindow } from "../../src/wire/generated";
import { Random } from "../random";

const ROWS = 10_000_000;
/** The least time that lets all promises that can settle do so. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A server whose answers the test lets go. */
class Answers {
  readonly asked: number[] = [];
  readonly aborted: number[] = [];
  readonly waiting = new Map<number, { answer: () => void; fail: (why: string) => void }>();
  most = 0;

  readonly load = (from: number, to: number, signal: AbortSignal): Promise<TableWindow> =>
    new Promise((resolve, reject) => {
      this.asked.push(from);
      const end = () => this.waiting.delete(from);
      this.waiting.set(from, {
        answer: () => end() && resolve(windowOf(from, to)),
        fail: (why) => end() && reject(new Error(why)),
      });
      this.most = Math.max(this.most, this.waiting.size);
      signal.addEventListener("abort", () => {
        this.aborted.push(from);
        end();
        reject(new DOMException("aborted", "AbortError"));
      });
    });

  async answerAll(): Promise<void> {
    while (this.waiting.size > 0) {
      for (const { answer } of [...this.waiting.values()]) {
        answer();
      }
      await settle();
    }
  }
}

function windowOf(from: number, to: number): TableWindow {
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  return { from, columns: [rows, rows.map((row) => `row ${row}`)] };
}

function cacheOf(rows = ROWS) {
  const answers = new Answers();
  let changes = 0;
  const cache = new RowCache(rows, answers.load, () => {
    changes += 1;
  });
  return { answers, cache, changes: () => changes };
}

describe("the row cache", () => {
  it("asks for the window that is seen, then for its neighbours", async () => {
    const { answers, cache, changes } = cacheOf();
    cache.show(210, 230);
    expect(answers.asked).toEqual([200, 400]);
    await answers.answerAll();
    expect(answers.asked).toEqual([200, 400, 0]);
    expect(cache.cell(215, 0)).toBe(215);
    expect(cache.cell(215, 1)).toBe("row 215");
    expect(cache.has(0, 600)).toBe(true);
    expect(changes()).toBe(3);
  });

  it("asks for no row beyond the last", async () => {
    const { answers, cache } = cacheOf(250);
    cache.show(0, 400);
    await answers.answerAll();
    expect(answers.asked).toEqual([0, 200]);
    expect(cache.cell(249, 0)).toBe(249);
    expect(cache.cell(250, 0)).toBeUndefined();
  });

  it("has at most two requests under way and leaves out what was passed", async () => {
    const { answers, cache } = cacheOf();
    for (let row = 0; row <= 400_000; row += 4_000) {
      cache.show(row, row + 20);
    }
    await answers.answerAll();
    expect(answers.most).toBeLessThanOrEqual(2);
    expect(answers.asked.length).toBeLessThanOrEqual(102);
    expect(cache.cell(400_010, 0)).toBe(400_010);
  });

  it("does not let what is seen wait behind what was passed", async () => {
    const { answers, cache } = cacheOf();
    cache.show(0, 20);
    expect([...answers.waiting.keys()]).toEqual([0, 200]);
    cache.show(9_000_000, 9_000_020);
    await settle();
    expect(answers.aborted).toEqual([0]);
    expect(answers.waiting.has(9_000_000)).toBe(true);
  });

  it("says why rows did not come, and asks again when told to", async () => {
    const { answers, cache } = cacheOf(100);
    cache.show(0, 20);
    answers.waiting.get(0)?.fail("the warehouse sleeps");
    await settle();
    expect(cache.problem).toBe("the warehouse sleeps");
    cache.show(0, 30);
    expect(answers.asked).toEqual([0]);
    cache.retry();
    await answers.answerAll();
    expect(cache.problem).toBeUndefined();
    expect(cache.has(0, 100)).toBe(true);
  });

  it("drops what was not seen for longest, not what comes back into view", async () => {
    const { answers, cache } = cacheOf();
    for (let window = 0; window < 200; window++) {
      cache.show(window * 2_000, window * 2_000 + 20);
      await answers.answerAll();
      cache.show(5_000_000, 5_000_020);
      await answers.answerAll();
    }
    expect(answers.asked.filter((from) => from === 5_000_000).length).toBe(1);
    expect(cache.cell(0, 0)).toBeUndefined();
  });

  it("ends its requests when it is closed", async () => {
    const { answers, cache, changes } = cacheOf();
    cache.show(0, 20);
    cache.close();
    await settle();
    expect(answers.aborted).toEqual([0, 200]);
    expect(changes()).toBe(0);
    expect(answers.asked).toEqual([0, 200]);
  });

  it("brings rows for copying from what is here and the server", async () => {
    const { answers, cache } = cacheOf(1_000);
    cache.show(0, 20);
    await answers.answerAll();
    const copied = cache.bring(100, 500, new AbortController().signal);
    await settle();
    await answers.answerAll();
    expect((await copied).map((window) => window.from)).toEqual([0, 200, 400]);
    expect(answers.asked).toEqual([0, 200, 400]);
  });

  for (let seed = 1; seed <= 10; seed++) {
    it(`stays small and right on a random walk, seed ${seed}`, async () => {
      const random = new Random(seed);
      const { answers, cache } = cacheOf();
      const seen: number[] = [];
      for (let step = 0; step < 150; step++) {
        const row = random.below(ROWS - 40);
        seen.push(row);
        cache.show(row, row + 40);
        await answers.answerAll();
        expect([cache.cell(row, 0), cache.cell(row + 39, 0)]).toEqual([row, row + 39]);
      }
      const kept = seen.filter((row) => cache.cell(row, 0) !== undefined);
      expect(kept.length).toBeLessThanOrEqual(64);
      expect(kept.at(-1)).toBe(seen.at(-1));
      expect(WINDOW_ROWS * 64).toBe(12_800);
    });
  }
});
