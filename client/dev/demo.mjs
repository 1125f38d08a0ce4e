// Serves the built client with a page that shows every element, without the Java server: npm run demo
// It speaks the protocol as far as looking at the page needs it. The port is the first argument, 8502 unless given.

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { inspection } from "./inspection.mjs";
import { pages } from "./pages.mjs";

const PORT = Number(process.argv[2] ?? 8502);
const ROOT = fileURLToPath(new URL("../target/classes/freshet-client/", import.meta.url));
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** What each session shows: its page function, its values and the nodes that were sent. */
const sessions = new Map();
/** The page that the next visitor sees first: the demo's address may name it, as in /?page=Busy. */
let firstPage = "Everything";

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname === "/") {
    firstPage = url.searchParams.get("page") ?? "Everything";
  }
  const data = /^\/data\/([\w-]+)\/(\d+)$/.exec(url.pathname);
  const answer = data === null ? sendFile(url.pathname, response) : sendRows(data, url, response);
  answer.catch((error) => response.writeHead(500).end(String(error)));
});

async function sendFile(path, response) {
  const name = path === "/" ? "index.html" : path.slice(1);
  if (name.includes("..") || TYPES[extname(name)] === undefined) {
    response.writeHead(404).end();
    return;
  }
  const content = await readFile(ROOT + name).catch(() => undefined);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const headers = { "Content-Type": TYPES[extname(name)] };
  if (name !== "index.html") {
    response.writeHead(200, headers).end(content);
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  headers["Content-Security-Policy"] =
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  const page = String(content).replaceAll("__CSP_NONCE__", nonce).replace("__APP_TITLE__", "Demo");
  response.writeHead(200, headers).end(page);
}

async function sendRows([, name, id], url, response) {
  const node = sessions.get(name)?.nodes.get(Number(id));
  const from = Number(url.searchParams.get("from"));
  const to = Number(url.searchParams.get("to"));
  if (node?.rows === undefined) {
    response.writeHead(404).end("The page does not show that table any more");
    return;
  }
  const columns = node.element.table.columns.map((_, column) =>
    Array.from({ length: to - from }, (_, index) => node.rows(from + index, column)),
  );
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ from, columns }));
}

new WebSocketServer({ server, path: "/ws" }).on("connection", (socket) => {
  let session;
  socket.on("message", (text) => {
    const message = JSON.parse(String(text));
    if (message.type === "Hello") {
      session = greet(socket, message);
    } else if (message.type === "SetValue") {
      session.values[message.key] = message.value;
      run(socket, session);
    } else if (message.type === "Rerun") {
      run(socket, session);
    } else if (message.type === "Inspect" && message.on) {
      socket.send(JSON.stringify({ type: "Inspected", inspection }));
    } else if (message.type === "Stop") {
      clearTimeout(session.timer);
      socket.send(changes(session, "STOPPED", []));
    }
  });
});

function greet(socket, { session: name, values }) {
  const known = sessions.get(name);
  const session = known ?? {
    first: firstPage,
    name: randomBytes(9).toString("base64url"),
    values,
    nodes: new Map(),
    runs: 0,
  };
  sessions.set(session.name, session);
  session.nodes = new Map();
  const page = [
    { id: 1, element: { type: "Region", kind: "MAIN" }, children: [] },
    { id: 2, element: { type: "Region", kind: "SIDEBAR" }, children: [] },
  ];
  socket.send(
    JSON.stringify({
      type: "Welcome",
      protocol: 1,
      session: session.name,
      resumed: false,
      page,
      developer: true,
    }),
  );
  run(socket, session);
  return session;
}

/** Runs the page's function; nodes keep their numbers as long as they stay in their place. */
function run(socket, session) {
  clearTimeout(session.timer);
  session.runs += 1;
  const page = pages[session.values["k-page"] ?? session.first] ?? pages.Everything;
  const { main, sidebar, after } = page(session.values);
  const patches = [];
  const nodes = new Map();
  place(session, nodes, patches, 1, main, 1_000);
  place(session, nodes, patches, 2, sidebar ?? [], 2_000_000);
  session.nodes = nodes;
  const busyMs = after?.busyMs ?? 0;
  socket.send(changes(session, "RUNNING", busyMs > 0 ? patches : []));
  session.timer = setTimeout(
    () => socket.send(changes(session, "DONE", busyMs > 0 ? [] : patches)),
    busyMs,
  );
  for (const message of after?.messages ?? []) {
    socket.send(JSON.stringify(message));
  }
}

function changes(session, state, patches) {
  return JSON.stringify({ type: "Changes", run: session.runs, state, patches });
}

function place(session, nodes, patches, parent, children, base) {
  const before = [...session.nodes.values()].filter((node) => node.parent === parent);
  children.forEach((child, index) => {
    const id = base + index;
    const known = session.nodes.get(id);
    nodes.set(id, { ...child, id, parent });
    const value = child.key === undefined ? undefined : (session.values[child.key] ?? child.value);
    if (
      known === undefined ||
      known.element.type !== child.element.type ||
      known.key !== child.key
    ) {
      if (known !== undefined) {
        patches.push({ type: "Remove", id });
        forget(session, id);
      }
      const node = { id, key: child.key, element: child.element, value, children: [] };
      patches.push({ type: "Insert", parent, before: following(before, index), node });
    } else if (
      JSON.stringify(known.element) !== JSON.stringify(child.element) ||
      child.rows !== undefined
    ) {
      patches.push({ type: "Update", id, element: child.element, value });
    }
    place(session, nodes, patches, id, child.children ?? [], id * 40);
  });
  for (const gone of before.slice(children.length)) {
    patches.push({ type: "Remove", id: gone.id });
    forget(session, gone.id);
  }
}

function following(before, index) {
  return before[index + 1]?.id ?? 0;
}

function forget(session, id) {
  session.nodes.delete(id);
  for (const node of [...session.nodes.values()].filter((other) => other.parent === id)) {
    forget(session, node.id);
  }
}

server.listen(PORT, "127.0.0.1", () => {
  const { port } = server.address();
  console.log(`The demo is at http://127.0.0.1:${port}/`);
});
