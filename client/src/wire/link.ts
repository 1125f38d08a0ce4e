import { backoff } from "./backoff";
import { decodeServerMessage } from "./decode";
import type { ClientMessage, Hello, ServerMessage } from "./generated";

/** How the connection stands: not yet made, made and greeted, lost and being made again, or given up for good. */
export type LinkState = "connecting" | "open" | "lost" | "closed";

/** What a {@link Link} needs from the one who owns it. */
export interface LinkEvents {
  /** The first message of each connection, asked for when it opens. */
  hello(): Hello;
  /** A message has arrived. */
  message(message: ServerMessage): void;
  /** The connection stands differently than before. */
  state(state: LinkState): void;
  /** What arrived could not be understood; the link has closed. */
  fault(error: unknown): void;
}

/** Time, chance and the network, so that tests can bring their own. */
export interface LinkSurroundings {
  connect(url: string): WebSocket;
  random(): number;
  now(): number;
}

const BROWSER: LinkSurroundings = {
  connect: (url) => new WebSocket(url),
  random: Math.random,
  now: Date.now,
};

const BEAT_MS = 5_000;
/** Browsers let the timers of a hidden tab run once a minute; a beat later than that means sleep. */
const ASLEEP_MS = 90_000;
const UNANSWERED_MS = 15_000;
/** The close code of a visit that is over. */
const NORMAL = 1000;

/**
 * A connection to the server that comes back by itself.
 *
 * A browser can neither send pings nor see them, and a connection that died silently (a sleeping laptop, another
 * network) may look open for minutes. So a heartbeat watches for two signs: the beat itself came late, which means that the machine
 * slept, or something was sent and nothing at all has come back. In both cases it connects again, which costs little
 * because the server knows the session.
 */
export class Link {
  readonly #url: string;
  readonly #events: LinkEvents;
  readonly #around: LinkSurroundings;
  #socket: WebSocket | undefined;
  #state: LinkState = "connecting";
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #heart: ReturnType<typeof setInterval> | undefined;
  #lastBeat = 0;
  #waitingSince: number | undefined;

  constructor(url: string, events: LinkEvents, around: LinkSurroundings = BROWSER) {
    this.#url = url;
    this.#events = events;
    this.#around = around;
  }

  /** Connects, and keeps connected until {@link close}. */
  open(): void {
    this.#lastBeat = this.#around.now();
    this.#heart = setInterval(() => this.#beat(), BEAT_MS);
    this.#connect();
  }

  /** Sends a message if the connection is greeted; tells whether it went out. */
  send(message: ClientMessage): boolean {
    if (this.#state !== "open" || this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#write(message);
    return true;
  }

  /** Drops the connection, if any, and makes a new one at once. */
  reconnect(): void {
    if (this.#state !== "closed") {
      this.#drop();
      this.#setState(this.#state === "connecting" ? "connecting" : "lost");
      this.#connect();
    }
  }

  /** Ends the connection for good; the server forgets the session. */
  close(): void {
    this.#drop(NORMAL);
    clearInterval(this.#heart);
    this.#setState("closed");
  }

  #connect(): void {
    const socket = this.#around.connect(this.#url);
    this.#socket = socket;
    this.#waitingSince = this.#around.now();
    socket.addEventListener("open", () => this.#mine(socket) && this.#write(this.#events.hello()));
    socket.addEventListener("message", (event) => this.#mine(socket) && this.#receive(event));
    socket.addEventListener("close", () => this.#mine(socket) && this.#lose());
  }

  /** Whether a socket is the current one; a dropped socket may still have events under way. */
  #mine(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  #write(message: ClientMessage): void {
    this.#waitingSince ??= this.#around.now();
    this.#socket?.send(JSON.stringify(message));
  }

  #receive(event: MessageEvent): void {
    this.#waitingSince = undefined;
    try {
      const message = decodeServerMessage(String(event.data));
      if (message.type === "Welcome") {
        this.#attempt = 0;
        this.#setState("open");
      }
      this.#events.message(message);
    } catch (error) {
      this.close();
      this.#events.fault(error);
    }
  }

  #lose(): void {
    this.#drop();
    this.#setState(this.#state === "connecting" ? "connecting" : "lost");
    this.#retry = setTimeout(() => this.#connect(), backoff(this.#attempt, this.#around.random()));
    this.#attempt += 1;
  }

  /** Without a code the server keeps the session for a while. */
  #drop(code?: number): void {
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = undefined;
    this.#waitingSince = undefined;
    socket?.close(code);
  }

  #beat(): void {
    const now = this.#around.now();
    const asleep = now - this.#lastBeat > ASLEEP_MS;
    const unanswered = this.#waitingSince !== undefined && now - this.#waitingSince > UNANSWERED_MS;
    this.#lastBeat = now;
    if (asleep || unanswered) {
      this.reconnect();
    }
  }

  #setState(state: LinkState): void {
    if (this.#state !== state && this.#state !== "closed") {
      this.#state = state;
      this.#events.state(state);
    }
  }
}
