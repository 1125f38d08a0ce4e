// The demo's pages: functions from widget values to elements, as a script would be.

const leaf = (type, fields = {}) => ({ element: { type, ...fields } });
const box = (type, fields, children) => ({ element: { type, ...fields }, children });
const widget = (type, label, fields, value, extra = {}) => ({
  key: `k-${label}`,
  element: { type, label, disabled: false, ...fields, ...extra },
  value,
});

export const title = (body) => leaf("Title", { body });
export const header = (body, level = 2) => leaf("Header", { body, level });
export const text = (body) => leaf("Text", { body });
export const markdown = (body, html = false) => leaf("Markdown", { body, html });
export const code = (body, language, lineNumbers = false) =>
  leaf("Code", { body, language, lineNumbers });
export const alert = (kind, body) => leaf("Alert", { kind, body });
export const button = (label, kind = "SECONDARY", extra = {}) =>
  widget("Button", label, { kind }, false, extra);
export const checkbox = (label, checked, extra = {}) =>
  widget("Checkbox", label, { checked }, checked, extra);
export const slider = (label, min, max, start, step = 1, extra = {}) =>
  widget("Slider", label, { min, max, step, start, whole: Number.isInteger(step) }, start, extra);
export const selectbox = (label, options, extra = {}) =>
  widget("Selectbox", label, { options, selected: 0 }, options[0], extra);
export const input = (label, value = "", extra = {}) =>
  widget("TextInput", label, { text: value, maxLength: 200, password: false }, value, extra);
export const metric = (label, value, delta, deltaColor = "NORMAL", help) =>
  leaf("Metric", { label, value, delta, deltaColor, help });
export const columns = (...areas) =>
  box(
    "Columns",
    {},
    areas.map((children) => box("ColumnArea", { weight: 1 }, children)),
  );
const table = (rows, columnsOf, cell, height) => ({
  element: { type: "Dataframe", table: { rows, columns: columnsOf }, height },
  rows: cell,
});

const NAMES = ["Rosa", "Nino", "Yuki", "Amara", "Luca", "Ines", "Tomasz", "Mia"];
const PETS = ["dog", "cat", "parrot", "tortoise", "rabbit"];
const owners = (rows, least) =>
  table(
    rows,
    [
      { name: "NAME", kind: "TEXT" },
      { name: "PET", kind: "TEXT" },
      { name: "AGE", kind: "INTEGER" },
      { name: "WEIGHT", kind: "DECIMAL" },
      { name: "VACCINATED", kind: "BOOLEAN" },
      { name: "SINCE", kind: "DATE" },
    ],
    (row, column) =>
      [
        () => NAMES[row % NAMES.length],
        () => PETS[(row * 7) % PETS.length],
        () => least + ((row * 3) % 9),
        () => (row % 6 === 4 ? null : `${(row * 137) % 40}.${(row * 31) % 10}5`),
        () => row % 3 !== 0,
        () => `20${10 + (row % 16)}-0${1 + (row % 9)}-1${row % 10}`,
      ][column](),
  );

const SAMPLE = `import module dev.freshet;

void main() {
    Freshet.run(st -> {
        st.title("Pet owners");   // shown at once
        int least = st.slider("Least age", 0, 20);
        var conn = st.connection("snowpark", SnowparkConnection.class);
        st.dataframe(conn.query("SELECT * FROM pet_owners WHERE age >= ?", least));
    });
}`;

const PROSE = `Freshet runs your script from **top to bottom** on every interaction; what it writes *appears in the browser*.

- Lists, [links](https://example.com) and \`inline code\`
- Math: $e^{i\\pi} + 1 = 0$, and money: $5 and $6
- <b>HTML</b> is shown as text unless it is asked for

> A freshet is the rush of a river in spring.

| Pet | Count | Share |
|:----|------:|------:|
| Dog | 1,204 | 48 %  |
| Cat | 983   | 39 %  |

$$\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}$$

\`\`\`sql
SELECT name, count(*) FROM pet_owners GROUP BY name -- all of them
\`\`\``;

const picker = (name) =>
  selectbox("page", ["Everything", "First page", "Pet owners", "Ten million", "Failure", "Busy"], {
    label: "Page",
    help: "Which of the demo's pages is shown",
    selected: 0,
    ...(name === undefined ? {} : {}),
  });

const side = (...more) => [header("Demo", 3), picker(), ...more];

export const pages = {
  Everything: (values) => ({
    sidebar: side(
      slider("Least age", 0, 20, values["k-Least age"] ?? 4),
      checkbox("Only vaccinated", true),
      leaf("Divider"),
      text("Everything that is written to the sidebar stands here."),
    ),
    main: [
      title("Every *element*"),
      markdown(PROSE),
      header("Numbers"),
      columns(
        [metric("Owners", "2,487", "+128 this week")],
        [metric("Waiting", "37 min", "-4 min", "INVERSE", "Median over the last day")],
        [metric("Returned", "12", "-3", "NORMAL")],
        [metric("Region", "North", "2 more", "OFF")],
      ),
      header("Widgets"),
      columns(
        [
          slider("Age", 0, 120, values["k-Age"] ?? 42, 1, { help: "In years, as of today" }),
          slider("Threshold", 0, 1, values["k-Threshold"] ?? 0.25, 0.05),
          selectbox("Favourite pet", PETS),
        ],
        [
          input("Name", "Rosa", { placeholder: "Who are you?" }),
          input("Password", "", { password: true, placeholder: "Not stored" }),
          checkbox("Remember me", false, { help: "In this browser only" }),
          checkbox("Cannot be changed", true, { disabled: true }),
        ],
      ),
      columns(
        [button("Save changes", "PRIMARY")],
        [button("Cancel")],
        [button("Not now", "SECONDARY", { disabled: true })],
      ),
      header("Messages"),
      alert("SUCCESS", "Saved **three** rows."),
      alert("INFO", "The warehouse wakes up; the first query takes a little longer."),
      alert("WARNING", "Row 17 has no name, see `pet_owners.sql`."),
      alert("ERROR", "The account is locked. Ask your administrator."),
      leaf("Spinner", { label: "Reading pet_owners…" }),
      header("Containers"),
      box("Expander", { label: "How it works", expanded: false }, [text("Folded content.")]),
      box("Expander", { label: "Unfolded from the start", expanded: true }, [
        text("Line one\n    indented line two"),
        button("Inside"),
      ]),
      box("Group", { border: true }, [
        header("A group", 3),
        text("Elements that belong together."),
      ]),
      box("Group", { border: true, height: 120 }, [
        text(Array.from({ length: 12 }, (_, line) => `Line ${line + 1}`).join("\n")),
      ]),
      leaf("Divider"),
      header("Code"),
      code(SAMPLE, "java", true),
      header("Table"),
      owners(2_487, values["k-Least age"] ?? 4),
    ],
  }),
  "First page": (values) => ({
    sidebar: [],
    main: [
      markdown("# Hello\n\nMove a slider and the text follows."),
      button("Again"),
      slider("Width", 0, 100, 30),
      slider("Height", 0, 100, 60),
      text(`${(values["k-Width"] ?? 30) * (values["k-Height"] ?? 60)}`),
    ],
  }),
  "Pet owners": (values) => ({
    sidebar: side(slider("Least age", 0, 20, 4)),
    main: [
      title("Pet owners"),
      owners(37, values["k-Least age"] ?? 4),
      text("Read by Snowpark."),
      owners(3, 1),
    ],
  }),
  "Ten million": () => ({
    sidebar: side(),
    main: [
      title("Ten million rows"),
      table(
        10_000_000,
        Array.from({ length: 20 }, (_, column) => ({
          name: `COLUMN_${column}`,
          kind: ["INTEGER", "REAL", "TEXT", "TIMESTAMP"][column % 4],
        })),
        (row, column) =>
          [
            row * (column + 1),
            row / (column + 3),
            `row ${row} / ${column}`,
            `2026-05-31 13:37:0${row % 10}`,
          ][column % 4],
        600,
      ),
    ],
  }),
  Failure: () => ({
    sidebar: side(),
    main: [
      title("What went wrong"),
      leaf("Failure", {
        kind: "SnowflakeSQLException",
        message: "SQL compilation error:\nObject 'PET_OWNER' does not exist or not authorized.",
        place: {
          file: "App.java",
          line: 8,
          source: '        st.dataframe(conn.query("SELECT * FROM pet_owner"));',
        },
        trace: ["at App.lambda$main$0(App.java:8)", "at dev.freshet.Script.run(Script.java:41)"],
      }),
    ],
    after: {
      messages: [
        {
          type: "Notice",
          level: "WARNING",
          text: '"Age" takes a number from 0 to 120 in steps of 1, not 500',
        },
        { type: "Notice", level: "INFO", text: "The session was resumed." },
        {
          type: "Build",
          problems: [
            {
              file: "App.java",
              line: 7,
              column: 23,
              message:
                "cannot find symbol\n  symbol:   method slidr(String,int,int)\n  location: interface Ui",
              source: '        int least = st.slidr("Least age", 0, 20);',
            },
            { file: "App.java", line: 9, column: 12, message: "';' expected", source: "    })" },
          ],
        },
      ],
    },
  }),
  Busy: () => ({
    sidebar: side(),
    main: [title("A long run"), leaf("Spinner", { label: "Counting the stars…" })],
    after: { busyMs: 60_000 },
  }),
};
