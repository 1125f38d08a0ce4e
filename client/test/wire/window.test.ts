import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { fetchWindow, windowUrl } from "../../src/wire/window";

it("asks below the page's own address", () => {
  const request = { session: "a-b", node: 7, from: 200, to: 400 };
  expect(windowUrl("http://localhost/apps/pets/", request)).toBe(
    "http://localhost/apps/pets/data/a-b/7?from=200&to=400",
  );
  const sorted = { ...request, order: { column: 3, descending: true } };
  expect(windowUrl("http://localhost/", sorted)).toBe(
    "http://localhost/data/a-b/7?from=200&to=400&sort=3&desc=1",
  );
});

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

/** What a visitor is told when a server that answers so is asked for rows. */
async function told(listener: RequestListener): Promise<unknown> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const request = { session: "a", node: 7, from: 200, to: 400 };
  return fetchWindow(`http://127.0.0.1:${port}/`, request, new AbortController().signal).then(
    () => "the rows came",
    (error) => error.message,
  );
}

it("says in words why rows did not come", async () => {
  expect(await told((_, answer) => answer.writeHead(503).end("The lake is frozen"))).toBe(
    "Rows 201 to 400 did not come: The lake is frozen",
  );
  expect(await told((_, answer) => answer.writeHead(502).end())).toBe(
    "Rows 201 to 400 did not come: the server answered 502",
  );
  expect(await told((request) => request.socket.destroy())).toBe(
    "Rows 201 to 400 did not come: the server could not be reached",
  );
});
