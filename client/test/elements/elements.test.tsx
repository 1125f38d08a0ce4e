// @vitest-environment jsdom
import "../browser";
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { decodeServerMessage } from "../../src/wire/decode";
import type { Element, Patch } from "../../src/wire/generated";
import { goldenMessages } from "../golden";
import { SAMPLES } from "../samples";
import { FakeServer, last } from "../store/fakeServer";
import { click, enter, one, press, show } from "./render";

async function shown(...patches: readonly Patch[]) {
  const server = new FakeServer();
  server.welcome();
  server.changes(1, "DONE", ...patches);
  return { server, place: await show(server.visit) };
}

/** Text that a visitor must find where an element of the type is shown. */
const SEEN: { readonly [T in Element["type"]]: string } = {
  Alert: "Mind the gap",
  Button: "Press me",
  Checkbox: "Tick me",
  Code: "var x = 1;",
  ColumnArea: "",
  Columns: "",
  Dataframe: "",
  Divider: "",
  Expander: "Unfold me",
  Failure: "no such table",
  Group: "",
  Header: "A header",
  Markdown: "Some bold text",
  Metric: "2,487",
  Region: "",
  Selectbox: "Pet",
  Slider: "20",
  Spinner: "Reading",
  Text: "Plain <b>text</b>",
  TextInput: "Name",
  Title: "A title",
};

describe("every element", () => {
  it.each(Object.values(SAMPLES))("$type is shown", async (element) => {
    const { place } = await shown(last(3, element, "key"));
    expect(one(place, "main > *").childElementCount).toBe(1);
    expect(place.textContent).toContain(SEEN[element.type]);
  });

  for (const [name, text] of goldenMessages("server")) {
    const message = decodeServerMessage(text);
    if (message.type === "Changes" && message.patches.some((patch) => patch.type === "Insert")) {
      it(`of the golden message ${name} is shown`, async () => {
        const inserts = message.patches.filter((patch) => patch.type === "Insert");
        const { server, place } = await shown(...inserts);
        expect(server.closed).toBe(false);
        expect(one(place, "h1").textContent).toBe("Pet owners");
        expect(place.querySelectorAll("input[type=range]").length).toBeGreaterThan(0);
      });
    }
  }
});

describe("an element that cannot be shown", () => {
  it("says so in its place and leaves the others alone, until it changes", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = { ...SAMPLES.Header, body: undefined } as unknown as Element;
    const { server, place } = await shown(last(3, SAMPLES.Text), last(4, broken));
    expect(one(place, "[role=alert]").textContent).toContain("This Header could not be shown");
    expect(place.textContent).toContain("Plain <b>text</b>");
    await act(async () =>
      server.changes(2, "DONE", { type: "Update", id: 4, element: SAMPLES.Header }),
    );
    expect(one(place, "h3").textContent).toBe("A header");
    quiet.mockRestore();
  });
});

describe("a label or text of the script", () => {
  const evil = "<img src=x onerror=alert(1)>";
  const labelled = Object.values(SAMPLES).filter((element) => "label" in element);

  it.each(labelled)("of $type is never HTML", async (element) => {
    const { place } = await shown(last(3, { ...element, label: evil }, "key"));
    expect(place.querySelector("img")).toBeNull();
    expect(place.textContent).toContain(evil);
  });

  it.each(["Text", "Title", "Header", "Markdown", "Alert", "Code"] as const)(
    "of %s is never HTML",
    async (type) => {
      const { place } = await shown(last(3, { ...SAMPLES[type], body: evil } as Element));
      expect(place.querySelector("img")).toBeNull();
      expect(place.textContent).toContain(evil);
    },
  );

  it("of a failure is never HTML", async () => {
    const failure = { ...SAMPLES.Failure, kind: evil, message: evil, trace: [evil] };
    const { place } = await shown(last(3, failure));
    expect(place.querySelector("img")).toBeNull();
  });
});

describe("widgets", () => {
  const LIST = "input:not([type=hidden])";
  const value = (key: string, entered: unknown) => ({ type: "SetValue", key, value: entered });

  it("are labelled", async () => {
    for (const type of ["Slider", "TextInput", "Selectbox", "Checkbox"] as const) {
      const { place } = await shown(last(3, SAMPLES[type], "key"));
      const input = one<HTMLInputElement>(place, "input:not([type=hidden])");
      expect(input.labels?.[0]?.textContent).toContain(SAMPLES[type].label);
    }
  });

  it("slider sends numbers and shows them at once", async () => {
    const { server, place } = await shown(last(3, SAMPLES.Slider, "age", 20));
    await enter(one(place, "input"), "45");
    expect(server.news()).toEqual([value("age", 45)]);
    expect(one(place, "output").textContent).toBe("45");
  });

  it("checkbox sends true and false", async () => {
    const { server, place } = await shown(last(3, SAMPLES.Checkbox, "tick", false));
    await click(one(place, "input"));
    expect(server.news()).toEqual([value("tick", true)]);
    expect(one<HTMLInputElement>(place, "input").checked).toBe(true);
  });

  it("button sends true at each press", async () => {
    const { server, place } = await shown(last(3, SAMPLES.Button, "go", false));
    await click(one(place, "button"));
    await click(one(place, "button"));
    expect(server.news()).toEqual([value("go", true), value("go", true)]);
  });

  it("text input sends at Enter what has changed, and nothing else", async () => {
    const { server, place } = await shown(last(3, SAMPLES.TextInput, "name", "Rosa"));
    const input = one<HTMLInputElement>(place, "input");
    await press(input, "Enter");
    await enter(input, "Ines");
    expect(server.news()).toEqual([]);
    await press(input, "Enter");
    await press(input, "Enter");
    expect(server.news()).toEqual([value("name", "Ines")]);
  });

  it("text input sends when it is left", async () => {
    const { server, place } = await shown(last(3, SAMPLES.TextInput, "name", "Rosa"));
    const input = one<HTMLInputElement>(place, "input");
    await enter(input, "Ines");
    await act(async () => input.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
    expect(server.news()).toEqual([value("name", "Ines")]);
  });

  it("text input keeps what is being typed while the page changes around it", async () => {
    const { server, place } = await shown(last(3, SAMPLES.TextInput, "name", "Rosa"));
    const input = one<HTMLInputElement>(place, "input");
    await enter(input, "In");
    await act(async () =>
      server.changes(2, "DONE", { ...last(4, SAMPLES.Text), before: 3 } as Patch),
    );
    expect(one<HTMLInputElement>(place, "input")).toBe(input);
    expect(input.value).toBe("In");
  });

  it("selectbox sends the text of the option", async () => {
    const { server, place } = await shown(last(3, SAMPLES.Selectbox, "pet", "cat"));
    await expect.poll(() => one<HTMLInputElement>(place, LIST).disabled).toBe(false);
    await click(one(place, LIST));
    const option = [...document.querySelectorAll<HTMLElement>("[role=option]")].find(
      (candidate) => candidate.textContent === "dog",
    );
    await click(option ?? expect.fail("no option is listed"));
    expect(server.news()).toEqual([value("pet", "dog")]);
  });

  it("cannot be operated when disabled", async () => {
    for (const type of ["Slider", "TextInput", "Selectbox", "Checkbox", "Button"] as const) {
      const { place } = await shown(last(3, { ...SAMPLES[type], disabled: true }, "key"));
      expect(one<HTMLInputElement>(place, "input:not([type=hidden]), button").disabled).toBe(true);
    }
  });
});

describe("a patch", () => {
  it("touches the document at its own element only", async () => {
    const { server, place } = await shown(
      last(3, { type: "Text", body: "one" }),
      last(4, { type: "Text", body: "two" }),
      last(5, SAMPLES.Slider, "age", 20),
    );
    const touched: Node[] = [];
    const observer = new MutationObserver((records) =>
      touched.push(...records.map((r) => r.target)),
    );
    observer.observe(place, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await act(async () =>
      server.changes(2, "DONE", { type: "Update", id: 4, element: { type: "Text", body: "new" } }),
    );
    touched.push(...observer.takeRecords().map((record) => record.target));
    expect(new Set(touched.map((node) => node.textContent))).toEqual(new Set(["new"]));
  });

  it("that moves an element keeps its place in the document's own state", async () => {
    const { server, place } = await shown(
      last(3, { ...SAMPLES.TextInput, label: "first" }, "a", ""),
      last(4, { ...SAMPLES.TextInput, label: "second" }, "b", ""),
    );
    const second = place.querySelectorAll("input")[1] ?? expect.fail("no second input");
    await enter(second, "typed");
    await act(async () => server.changes(2, "DONE", { type: "Move", id: 4, before: 3 }));
    expect(place.querySelectorAll("input")[0]).toBe(second);
    expect(second.value).toBe("typed");
  });
});
