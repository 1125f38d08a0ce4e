import type { Cell, TableWindow } from "../wire/generated";
import type { Order } from "../wire/window";

/** Asks for some rows, from the first up to but without the second, in the order that is given or the table's own. */
export type Load = (
  from: number,
  to: number,
  signal: AbortSignal,
  order?: Order,
) => Promise<TableWindow>;

/** Rows are asked for and dropped by this many. */
export const WINDOW_ROWS = 200;
/** The most windows kept; 12,800 rows. */
const MOST_KEPT = 64;
const MOST_IN_FLIGHT = 2;

/**
 * The rows of a table that were seen last, and requests for those seen now.
 *
 * While the visitor scrolls fast only two requests are under way, and when one ends the next is for what is seen then:
 * what was passed on the way is never asked for.
 */
export class RowCache {
  readonly #rows: number;
  readonly #load: Load;
  readonly #changed: () => void;
  /** By window number, the least recently seen first. */
  readonly #windows = new Map<number, TableWindow>();
  readonly #flights = new Map<number, AbortController>();
  readonly #failed = new Map<number, string>();
  /** Window numbers in the order of their worth. */
  #wanted: readonly number[] = [];
  /** The first window that was seen last. */
  #first = 0;
  #closed = false;

  /**
   * @param rows how many the table has
   * @param load asks for rows
   * @param changed called when rows have come or could not come
   */
  constructor(rows: number, load: Load, changed: () => void) {
    this.#rows = rows;
    this.#load = load;
    this.#changed = changed;
  }

  /** A cell, if its row is here. */
  cell(row: number, column: number): Cell | undefined {
    const number = Math.floor(row / WINDOW_ROWS);
    return this.#windows.get(number)?.columns[column]?.[row - number * WINDOW_ROWS];
  }

  /** Whether rows are here, from the first up to but without the second. */
  has(from: number, to: number): boolean {
    return this.#numbers(from, to).every((number) => this.#windows.has(number));
  }

  /** These rows are seen now: asks for what is missing of them, then for what lies next to them. */
  show(from: number, to: number): void {
    const seen = this.#numbers(from, to);
    this.#wanted = [...seen, ...this.#neighbours(seen)];
    this.#first = seen[0] ?? 0;
    this.#touch(seen);
    this.#makeRoom(seen);
    this.#fly();
  }

  /** Why rows that are seen now could not come, if so. */
  get problem(): string | undefined {
    const failed = this.#wanted.find((number) => this.#failed.has(number));
    return failed === undefined ? undefined : this.#failed.get(failed);
  }

  /** Asks again for what could not come. */
  retry(): void {
    this.#failed.clear();
    this.#fly();
  }

  /** Brings rows here that may not be seen, one window after the other; for copying. */
  async bring(from: number, to: number, signal: AbortSignal): Promise<readonly TableWindow[]> {
    const brought: TableWindow[] = [];
    for (const number of this.#numbers(from, to)) {
      const here = this.#windows.get(number);
      brought.push(here ?? (await this.#load(...this.#bounds(number), signal)));
    }
    return brought;
  }

  /** Ends all requests. */
  close(): void {
    this.#closed = true;
    for (const flight of this.#flights.values()) {
      flight.abort();
    }
  }

  #numbers(from: number, to: number): readonly number[] {
    const first = Math.floor(Math.max(0, from) / WINDOW_ROWS);
    const end = Math.ceil(Math.min(to, this.#rows) / WINDOW_ROWS);
    return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  }

  /** The windows after and before those that are seen; none while the visitor passes by in leaps. */
  #neighbours(seen: readonly number[]): readonly number[] {
    const first = seen[0] ?? 0;
    const last = seen.at(-1) ?? 0;
    const leaping = Math.abs(first - this.#first) > 1;
    const around = leaping ? [] : [last + 1, first - 1];
    return around.filter((number) => number >= 0 && number * WINDOW_ROWS < this.#rows);
  }

  #bounds(number: number): [from: number, to: number] {
    return [number * WINDOW_ROWS, Math.min(this.#rows, (number + 1) * WINDOW_ROWS)];
  }

  #touch(numbers: readonly number[]): void {
    for (const number of numbers) {
      const window = this.#windows.get(number);
      if (window !== undefined) {
        this.#windows.delete(number);
        this.#windows.set(number, window);
      }
    }
  }

  /** What is seen does not wait behind what has been passed. */
  #makeRoom(seen: readonly number[]): void {
    const waiting = seen.some((number) => !this.#windows.has(number) && !this.#flights.has(number));
    const passed = [...this.#flights].filter(([number]) => !this.#wanted.includes(number));
    if (waiting && this.#flights.size >= MOST_IN_FLIGHT) {
      passed[0]?.[1].abort();
    }
  }

  #fly(): void {
    for (const number of this.#wanted) {
      if (this.#flights.size >= MOST_IN_FLIGHT || this.#closed) {
        return;
      }
      const known = [this.#windows, this.#flights, this.#failed].some((map) => map.has(number));
      if (!known) {
        void this.#request(number);
      }
    }
  }

  async #request(number: number): Promise<void> {
    const flight = new AbortController();
    this.#flights.set(number, flight);
    try {
      this.#keep(number, await this.#load(...this.#bounds(number), flight.signal));
    } catch (error) {
      if (!flight.signal.aborted) {
        this.#failed.set(number, error instanceof Error ? error.message : String(error));
      }
    }
    this.#flights.delete(number);
    if (!this.#closed) {
      this.#changed();
      this.#fly();
    }
  }

  #keep(number: number, window: TableWindow): void {
    this.#windows.set(number, window);
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= MOST_KEPT) {
        return;
      }
      this.#windows.delete(oldest);
    }
  }
}
