/** Who wants to hear of what: a change of one element calls those who show it and no one else. */
export class Topics<K> {
  readonly #listeners = new Map<K, Set<() => void>>();

  /** Calls a listener at each {@link notify} of a topic, until the returned function is called. */
  subscribe(topic: K, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) {
        this.#listeners.delete(topic);
      }
    };
  }

  notify(topic: K): void {
    for (const listener of this.#listeners.get(topic) ?? []) {
      listener();
    }
  }

  /** The topics that someone listens to now. */
  topics(): readonly K[] {
    return [...this.#listeners.keys()];
  }
}
