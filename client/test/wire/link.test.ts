// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Hello, ServerMessage } from "../../src/wire/generated";
import { Link, type LinkEvents, type LinkState } from "../../src/wire/link";

const HELLO: Hello = { type: "Hello", protocol: 1, values: {} };
const WELCOME = {
  type: "Welcome",
  protocol: 1,
  session: "s",
  resumed: false,
  page: [],
  developer: false,
};

/** A socket whose other end is the test. */
class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];
  closedWith: number | undefined | "open" = "open";

  send(text: string): void {
    this.sent.push(text);
  }

  close(code?: number): void {
    this.closedWith = code;
    this.readyState = WebSocket.CLOSED;
  }

  accept(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event("open"));
  }

  say(message: unknown): void {
    const data = typeof message === "string" ? message : JSON.stringify(message);
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  hangUp(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event("close"));
  }
}

describe("a link", () => {
  let sockets: FakeSocket[];
  let states: LinkState[];
  let messages: ServerMessage[];
  let faults: unknown[];
  let now: number;
  let link: Link;

  const newest = () => sockets.at(-1) as FakeSocket;
  const greeted = () => {
    newest().accept();
    newest().say(WELCOME);
  };
  const pass = (ms: number) => {
    for (const end = now + ms; now < end; ) {
      const step = Math.min(1_000, end - now);
      now += step;
      vi.advanceTimersByTime(step);
    }
  };

  beforeEach(() => {
    vi.useFakeTimers();
    [sockets, states, messages, faults, now] = [[], [], [], [], 0];
    const events: LinkEvents = {
      hello: () => HELLO,
      message: (message) => messages.push(message),
      state: (state) => states.push(state),
      fault: (error) => faults.push(error),
    };
    link = new Link("ws://test/ws", events, {
      connect: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      random: () => 0.5,
      now: () => now,
    });
    link.open();
  });

  afterEach(() => {
    link.close();
    vi.useRealTimers();
  });

  it("greets first and is open when it is greeted", () => {
    newest().accept();
    expect(newest().sent).toEqual([JSON.stringify(HELLO)]);
    expect(link.send({ type: "Rerun" })).toBe(false);
    newest().say(WELCOME);
    expect(states).toEqual(["open"]);
    expect(link.send({ type: "Rerun" })).toBe(true);
    expect(messages).toEqual([WELCOME]);
  });

  it("waits longer before each attempt, and little again once it was greeted", () => {
    greeted();
    newest().hangUp();
    expect(states.at(-1)).toBe("lost");
    pass(186);
    expect(sockets.length).toBe(1);
    pass(2);
    expect(sockets.length).toBe(2);
    newest().hangUp();
    pass(374);
    expect(sockets.length).toBe(2);
    pass(2);
    expect(sockets.length).toBe(3);
    greeted();
    newest().hangUp();
    pass(188);
    expect(sockets.length).toBe(4);
  });

  it("does not come back once it is closed", () => {
    greeted();
    link.close();
    pass(600_000);
    expect(sockets.length).toBe(1);
    expect(newest().closedWith).toBe(1000);
    expect(states.at(-1)).toBe("closed");
  });

  it("does not call a first attempt lost", () => {
    newest().hangUp();
    pass(1_000);
    expect(sockets.length).toBe(2);
    expect(states).toEqual([]);
  });

  it("connects anew after the machine has slept", () => {
    greeted();
    now += 3_600_000;
    vi.advanceTimersByTime(5_000);
    expect(sockets.length).toBe(2);
    expect(sockets[0]?.closedWith).toBeUndefined();
  });

  it("connects anew when nothing answers what was sent", () => {
    greeted();
    pass(60_000);
    expect(sockets.length).toBe(1);
    link.send({ type: "Rerun" });
    pass(20_000);
    expect(sockets.length).toBe(2);
  });

  it("stays when anything answers", () => {
    greeted();
    link.send({ type: "Rerun" });
    pass(10_000);
    newest().say({ type: "Changes", run: 1, state: "RUNNING", patches: [] });
    pass(60_000);
    expect(sockets.length).toBe(1);
  });

  it("ignores what a dropped socket still says", () => {
    greeted();
    link.reconnect();
    sockets[0]?.say({ type: "Goodbye", text: "elsewhere" });
    sockets[0]?.hangUp();
    expect(messages).toEqual([WELCOME]);
    expect(sockets.length).toBe(2);
  });

  it("closes when it cannot understand the server", () => {
    greeted();
    newest().say({ type: "Riddle" });
    expect(String(faults[0])).toContain(
      'ServerMessage.type must be one of ServerMessage, but is "Riddle"',
    );
    pass(600_000);
    expect(sockets.length).toBe(1);
  });
});
