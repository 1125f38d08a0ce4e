import {
  type Changes,
  type ClientMessage,
  type Hello,
  type Level,
  type Patch,
  PROTOCOL,
  type ServerMessage,
  type Value,
  type Welcome,
} from "../wire/generated";
import type { Link, LinkEvents, LinkState } from "../wire/link";
import {
  type Entries,
  enter,
  hear,
  heedRun,
  isContradicted,
  rejoin,
  startOver,
  untold,
  valuesOf,
  yieldToServer,
} from "./entries";
import { Pacer } from "./pacer";
import { applyAll, EMPTY_PAGE, type Page, type PageNode, PatchError, pageOf } from "./page";
import { FIRST, type Seat, type Status } from "./status";
import { Topics } from "./topics";

/** What a visit began with before the browser threw its tab away. */
export interface Stashed {
  readonly session: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** What a visit uses of a {@link Link}. */
export type Connection = Pick<Link, "open" | "send" | "reconnect" | "close">;

const SILENCE_MS = 1_000;
const MOST_REMARKS = 4;
const MOST_LOST_TRACKS = 3;

/**
 * One visitor's page: what the server has said of it and what the visitor has entered.
 *
 * It knows nothing of how things look. Whoever shows a node, a value or the status subscribes to just that.
 */
export class Visit {
  readonly #link: Connection;
  readonly #pacer = new Pacer<string>((key) => this.#sendValue(key));
  readonly #nodes = new Topics<number>();
  readonly #keys = new Topics<string>();
  readonly #statuses = new Topics<"status">();
  readonly #presses = new Set<string>();
  #seat: Seat | undefined;
  #page: Page = EMPTY_PAGE;
  /** A new session's page, which the old one hides until it has something to show. */
  #next: Page | undefined;
  #entries: Entries = new Map();
  #status: Status = FIRST;
  /** Whether the server takes values now; before, they wait. */
  #ready = false;
  /** What the last Hello said to a new session, until that has run once and can be told what happened since. */
  #offered: Readonly<Record<string, Value>> | undefined;
  /** Whether the author looks at the connections; each connection to the server is told anew. */
  #inspecting = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #remarks = 0;
  #lostTracks = 0;

  constructor(link: (events: LinkEvents) => Connection, stashed?: Stashed) {
    if (stashed !== undefined) {
      this.#seat = { session: stashed.session };
      for (const [key, value] of Object.entries(stashed.values)) {
        this.#entries = enter(this.#entries, key, value, 0);
      }
    }
    this.#link = link({
      hello: () => this.#hello(),
      message: (message) => this.#receive(message),
      state: (state) => this.#linkState(state),
      fault: (error) => this.#end(error instanceof Error ? error.message : String(error)),
    });
  }

  /** Connects. */
  open(): void {
    this.#link.open();
  }

  /** Tries again at once, for a visitor or a browser that knows that the network is back. */
  retry(): void {
    if (this.#status.link === "lost") {
      this.#link.reconnect();
    }
  }

  /** Ends the visit. */
  close(): void {
    this.#pacer.flush();
    clearTimeout(this.#silence);
    this.#link.close();
  }

  get status(): Status {
    return this.#status;
  }

  /** The node of a number, if it is on the page. */
  node(id: number): PageNode | undefined {
    return this.#page.get(id);
  }

  /** A widget's value: what the visitor has entered, or else what the server says. */
  value(node: PageNode): Value | undefined {
    const entry = node.key === undefined ? undefined : this.#entries.get(node.key);
    return entry === undefined ? node.value : entry.value;
  }

  /** What must be kept to come back to this visit; none before the server's first word. */
  stash(): Stashed | undefined {
    const seat = this.#seat;
    return seat === undefined ? undefined : { ...seat, values: valuesOf(this.#entries) };
  }

  readonly subscribeNode = (id: number, listener: () => void) =>
    this.#nodes.subscribe(id, listener);
  readonly subscribeKey = (key: string, listener: () => void) =>
    this.#keys.subscribe(key, listener);
  readonly subscribeStatus = (listener: () => void) => this.#statuses.subscribe("status", listener);

  /** The visitor has entered a value into a widget. */
  enter(node: PageNode, value: Value): void {
    const { key } = node;
    if (key === undefined) {
      return;
    }
    this.#entries = enter(this.#entries, key, value, this.#status.run);
    this.#keys.notify(key);
    if (this.#ready) {
      this.#pacer.change(key);
    }
  }

  /** The visitor has pressed a button; what was entered before goes first. */
  press(key: string): void {
    this.#pacer.flush();
    if (!this.#ready || !this.#link.send({ type: "SetValue", key, value: true })) {
      this.#presses.add(key);
    }
  }

  /** Asks for another run. */
  rerun(): void {
    this.#tell({ type: "Rerun" });
  }

  /** Asks to stop the run that is under way. */
  stop(): void {
    this.#tell({ type: "Stop" });
  }

  /** The author begins to look at the connections, or no longer does. */
  inspect(on: boolean): void {
    this.#inspecting = on;
    this.#set({ inspection: undefined });
    this.#link.send({ type: "Inspect", on });
  }

  /** Asks to forget the kept results of all connections. */
  clearResults(): void {
    this.#tell({ type: "ClearResults" });
  }

  /** Asks to let a connection start afresh. */
  resetConnection(connection: string): void {
    this.#tell({ type: "ResetConnection", connection });
  }

  /** Takes a remark away. */
  dismiss(id: number): void {
    this.#set({ remarks: this.#status.remarks.filter((remark) => remark.id !== id) });
  }

  #tell(message: ClientMessage): void {
    this.#pacer.flush();
    this.#link.send(message);
  }

  #sendValue(key: string): void {
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      this.#link.send({ type: "SetValue", key, value: entry.value });
    }
  }

  #hello(): Hello {
    this.#offered = valuesOf(this.#entries);
    return { type: "Hello", protocol: PROTOCOL, ...this.#seat, values: this.#offered };
  }

  #linkState(link: LinkState): void {
    if (link !== "open") {
      this.#ready = false;
    }
    this.#set({ link });
  }

  #receive(message: ServerMessage): void {
    switch (message.type) {
      case "Welcome":
        this.#welcome(message);
        break;
      case "Changes":
        this.#changes(message);
        break;
      case "Notice":
        this.#notice(message.level, message.text);
        break;
      case "Build":
        this.#set({ problems: message.problems });
        break;
      case "Inspected":
        this.#set({ inspection: message.inspection });
        break;
      case "Goodbye":
        this.#end(message.text);
        break;
    }
  }

  #welcome({ protocol, session, resumed, page, developer }: Welcome): void {
    if (protocol !== PROTOCOL) {
      this.#end(
        `This page speaks version ${PROTOCOL} of the protocol, the server version ${protocol}. Load the page again.`,
      );
      return;
    }
    this.#seat = { session };
    if (this.#inspecting) {
      this.#link.send({ type: "Inspect", on: true });
    }
    this.#set({ developer, runState: undefined, run: resumed ? this.#status.run : 0 });
    if (resumed) {
      this.#resume(pageOf(page));
    } else {
      this.#next = pageOf(page);
      this.#entries = startOver(this.#entries);
    }
  }

  /** The session goes on: its page is shown, and it is told what it has missed. */
  #resume(page: Page): void {
    this.#next = undefined;
    this.#entries = rejoin(this.#entries, heldValues(page));
    this.#show(page);
    this.#ready = true;
    this.#catchUp({});
    for (const key of this.#keys.topics()) {
      this.#keys.notify(key);
    }
  }

  #changes({ run, state, patches }: Changes): void {
    const page = this.#follow(patches);
    if (page === undefined) {
      return;
    }
    const ended = state !== "RUNNING";
    if (this.#next !== undefined && !ended && patches.length === 0) {
      this.#next = page;
    } else {
      this.#next = undefined;
      this.#ready = true;
      this.#hearAll(page, run);
      this.#show(page);
    }
    this.#heed(run, ended);
    this.#set({ run, runState: state });
  }

  /** The page after some patches; nothing when they do not fit. */
  #follow(patches: readonly Patch[]): Page | undefined {
    try {
      return applyAll(this.#next ?? this.#page, patches);
    } catch (error) {
      this.#lostTrack(error);
      return undefined;
    }
  }

  #heed(run: number, ended: boolean): void {
    this.#entries = heedRun(this.#entries, run, ended);
    clearTimeout(this.#silence);
    if (!ended) {
      return;
    }
    this.#lostTracks = 0;
    if (this.#offered !== undefined) {
      this.#catchUp(this.#offered);
    }
    if (isContradicted(this.#entries)) {
      this.#silence = setTimeout(() => this.#yield(), SILENCE_MS);
    }
  }

  /** Tells the server what the visitor did while it could not hear it. */
  #catchUp(offered: Readonly<Record<string, Value>>): void {
    this.#offered = undefined;
    for (const key of untold(this.#entries, offered).keys()) {
      this.#sendValue(key);
    }
    for (const key of this.#presses) {
      this.#link.send({ type: "SetValue", key, value: true });
    }
    this.#presses.clear();
  }

  #yield(): void {
    const before = this.#entries;
    this.#entries = yieldToServer(before);
    for (const [key, entry] of before) {
      if (entry.contradiction !== undefined) {
        this.#keys.notify(key);
      }
    }
  }

  /** Hears the values that a page holds where it differs from the one before. */
  #hearAll(page: Page, run: number): void {
    for (const [id, { key, value }] of page) {
      if (key !== undefined && value !== undefined && this.#page.get(id) !== page.get(id)) {
        this.#entries = hear(this.#entries, key, value, run);
        this.#keys.notify(key);
      }
    }
  }

  /** Shows a page: tells those whose node is another one now. */
  #show(page: Page): void {
    const before = this.#page;
    this.#page = page;
    if (this.#status.seat !== this.#seat) {
      this.#set({ shown: true, seat: this.#seat });
    }
    for (const id of this.#nodes.topics()) {
      if (before.get(id) !== page.get(id)) {
        this.#nodes.notify(id);
      }
    }
  }

  /** The patches do not fit: the whole page is asked for again, unless that has not helped. */
  #lostTrack(error: unknown): void {
    if (!(error instanceof PatchError)) {
      throw error;
    }
    this.#lostTracks += 1;
    if (this.#lostTracks > MOST_LOST_TRACKS) {
      this.#end(
        `The server's changes do not fit the page (${error.message}). Load the page again.`,
      );
    } else {
      this.#link.reconnect();
    }
  }

  #notice(level: Level, text: string): void {
    this.#remarks += 1;
    const remarks = [...this.#status.remarks, { id: this.#remarks, level, text }];
    this.#set({ remarks: remarks.slice(-MOST_REMARKS) });
  }

  #end(text: string): void {
    this.#link.close();
    this.#set({ ending: text, runState: undefined });
  }

  #set(changed: Partial<Status>): void {
    this.#status = { ...this.#status, ...changed };
    this.#statuses.notify("status");
  }
}

function heldValues(page: Page): ReadonlyMap<string, Value> {
  const held = new Map<string, Value>();
  for (const { key, value } of page.values()) {
    if (key !== undefined && value !== undefined) {
      held.set(key, value);
    }
  }
  return held;
}
