import { type Stashed, Visit } from "../../src/store/visit";
import {
  type ClientMessage,
  type Element,
  MAIN,
  type Node,
  type Patch,
  type RunState,
  type ServerMessage,
  SIDEBAR,
  type Value,
} from "../../src/wire/generated";
import type { LinkEvents } from "../../src/wire/link";

/** The other end of a visit, played by a test. */
export class FakeServer {
  readonly visit: Visit;
  readonly heard: ClientMessage[] = [];
  reconnects = 0;
  closed = false;
  #connected = false;
  #events: LinkEvents | undefined;

  constructor(stashed?: Stashed) {
    this.visit = new Visit((events) => {
      this.#events = events;
      return {
        open: () => {},
        send: (message) => this.#connected && this.heard.push(message) > 0,
        reconnect: () => {
          this.reconnects += 1;
        },
        close: () => {
          this.closed = true;
        },
      };
    }, stashed);
    this.visit.open();
  }

  /** Lets the visit connect and greets it. */
  welcome(
    resumed = false,
    main: readonly Node[] = [],
    session = "s1",
    developer = true,
  ): ClientMessage {
    const hello = this.#live.hello();
    this.#connected = true;
    this.#live.state("open");
    this.say({
      type: "Welcome",
      protocol: 1,
      session,
      resumed,
      developer,
      page: [
        { id: MAIN, element: { type: "Region", kind: "MAIN" }, children: main },
        { id: SIDEBAR, element: { type: "Region", kind: "SIDEBAR" }, children: [] },
      ],
    });
    return hello;
  }

  say(message: ServerMessage): void {
    this.#live.message(message);
  }

  changes(run: number, state: RunState, ...patches: readonly Patch[]): void {
    this.say({ type: "Changes", run, state, patches });
  }

  lose(): void {
    this.#connected = false;
    this.#live.state("lost");
  }

  /** What was heard since the last call. */
  news(): readonly ClientMessage[] {
    return this.heard.splice(0);
  }

  get #live(): LinkEvents {
    if (this.#events === undefined) {
      throw new Error("The visit has made no link");
    }
    return this.#events;
  }
}

/** A node that comes last in the main region. */
export function last(id: number, element: Element, key?: string, value?: Value): Patch {
  return { type: "Insert", parent: MAIN, before: 0, node: nodeOf(id, element, key, value) };
}

export function nodeOf(id: number, element: Element, key?: string, value?: Value): Node {
  const identity = key === undefined ? {} : { key };
  return { id, element, children: [], ...identity, ...(value === undefined ? {} : { value }) };
}
