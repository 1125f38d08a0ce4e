// @vitest-environment jsdom
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { WebSocketServer } from "ws";
import { Visit } from "../../src/store/visit";
import type { ClientMessage, ServerMessage } from "../../src/wire/generated";
import { Link } from "../../src/wire/link";
import { SAMPLES } from "../samples";
import { last } from "./fakeServer";

/** A real server that answers a Hello with a new session and a slider that holds the value it was offered. */
class SmallServer {
  readonly heard: ClientMessage[] = [];
  readonly #server: WebSocketServer;

  private constructor(server: WebSocketServer, session: string) {
    this.#server = server;
    server.on("connection", (socket) =>
      socket.on("message", (text) => {
        const message = JSON.parse(String(text)) as ClientMessage;
        this.heard.push(message);
        for (const answer of answers(message, session)) {
          socket.send(JSON.stringify(answer));
        }
      }),
    );
  }

  static async start(port: number, session: string): Promise<SmallServer> {
    const server = new WebSocketServer({ host: "127.0.0.1", port });
    await once(server, "listening");
    return new SmallServer(server, session);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const client of this.#server.clients) {
      client.terminate();
    }
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function answers(message: ClientMessage, session: string): readonly ServerMessage[] {
  if (message.type !== "Hello") {
    return [{ type: "Changes", run: 2, state: "DONE", patches: [] }];
  }
  const value = message.values.age ?? 20;
  const page = [
    { id: 1, element: { type: "Region", kind: "MAIN" }, children: [] },
    { id: 2, element: { type: "Region", kind: "SIDEBAR" }, children: [] },
  ] as const;
  return [
    { type: "Welcome", protocol: 1, session, resumed: false, page, developer: false },
    { type: "Changes", run: 1, state: "DONE", patches: [last(3, SAMPLES.Slider, "age", value)] },
  ];
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });

let running: SmallServer | undefined;
let visit: Visit | undefined;
afterEach(async () => {
  visit?.close();
  await running?.stop();
});

it("brings the values to a server that was restarted, also what was entered meanwhile", async () => {
  running = await SmallServer.start(0, "first");
  const { port } = running;
  const opened = new Visit((events) => new Link(`ws://127.0.0.1:${port}/ws`, events));
  visit = opened;
  opened.open();
  await eventually(() => expect(opened.node(3)).toBeDefined());
  const node = opened.node(3) ?? expect.fail("no slider");
  opened.enter(node, 25);
  await eventually(() =>
    expect(running?.heard.at(-1)).toEqual({ type: "SetValue", key: "age", value: 25 }),
  );

  await running.stop();
  await eventually(() => expect(opened.status.link).toBe("lost"));
  opened.enter(node, 30);
  expect(opened.node(3)).toBeDefined();

  running = await SmallServer.start(port, "second");
  await eventually(() => expect(opened.status.seat).toEqual({ session: "second" }));
  expect(running.heard[0]).toEqual({
    type: "Hello",
    protocol: 1,
    session: "first",
    values: { age: 30 },
  });
  expect(opened.value(opened.node(3) ?? expect.fail("no slider"))).toBe(30);
});
