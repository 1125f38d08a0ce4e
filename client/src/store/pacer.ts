const GAP_MS = 50;

/**
 * Lets the first change of a widget through at once and then at most one every 50 ms, always ending with the last: a
 * slider that is dragged would otherwise start a run for every pixel.
 */
export class Pacer<K> {
  readonly #send: (key: K) => void;
  readonly #gaps = new Map<K, { timer: ReturnType<typeof setTimeout>; due: boolean }>();

  constructor(send: (key: K) => void) {
    this.#send = send;
  }

  /** A key has changed. */
  change(key: K): void {
    const gap = this.#gaps.get(key);
    if (gap !== undefined) {
      gap.due = true;
      return;
    }
    this.#gaps.set(key, { timer: setTimeout(() => this.#close(key), GAP_MS), due: false });
    this.#send(key);
  }

  /** Sends at once all that waits. */
  flush(): void {
    for (const [key, gap] of [...this.#gaps]) {
      clearTimeout(gap.timer);
      this.#gaps.delete(key);
      if (gap.due) {
        this.#send(key);
      }
    }
  }

  #close(key: K): void {
    const due = this.#gaps.get(key)?.due === true;
    this.#gaps.delete(key);
    if (due) {
      this.change(key);
    }
  }
}
