// Written from the Java records by WireContractTest; do not edit.

/** Counts incompatible versions of the messages. */
export const PROTOCOL = 1;

/** The ids of the two regions that every page has. */
export const MAIN = 1;
export const SIDEBAR = 2;

/** A widget's value. */
export type Value = null | boolean | number | string | readonly Value[];

/** A cell of a table. */
export type Cell = null | boolean | number | string;

export type ServerMessage =
  | Welcome
  | Changes
  | Notice
  | Build
  | Inspected
  | Goodbye;

export type ClientMessage =
  | Hello
  | SetValue
  | Rerun
  | Stop
  | Inspect
  | ClearResults
  | ResetConnection;

export interface TableWindow {
  readonly from: number;
  readonly columns: ReadonlyArray<ReadonlyArray<Cell>>;
}

export interface Welcome {
  readonly type: "Welcome";
  readonly protocol: number;
  readonly session: string;
  readonly resumed: boolean;
  readonly page: ReadonlyArray<Node>;
  readonly developer: boolean;
}

export interface Changes {
  readonly type: "Changes";
  readonly run: number;
  readonly state: RunState;
  readonly patches: ReadonlyArray<Patch>;
}

export interface Notice {
  readonly type: "Notice";
  readonly level: Level;
  readonly text: string;
}

export interface Build {
  readonly type: "Build";
  readonly problems: ReadonlyArray<Problem>;
}

export interface Inspected {
  readonly type: "Inspected";
  readonly inspection: Inspection;
}

export interface Goodbye {
  readonly type: "Goodbye";
  readonly text: string;
}

export interface Hello {
  readonly type: "Hello";
  readonly protocol: number;
  readonly session?: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface SetValue {
  readonly type: "SetValue";
  readonly key: string;
  readonly value: Value;
}

export interface Rerun {
  readonly type: "Rerun";
}

export interface Stop {
  readonly type: "Stop";
}

export interface Inspect {
  readonly type: "Inspect";
  readonly on: boolean;
}

export interface ClearResults {
  readonly type: "ClearResults";
}

export interface ResetConnection {
  readonly type: "ResetConnection";
  readonly connection: string;
}

export interface Node {
  readonly id: number;
  readonly key?: string;
  readonly element: Element;
  readonly value?: Value;
  readonly children: ReadonlyArray<Node>;
}

export type RunState =
  | "RUNNING"
  | "DONE"
  | "STOPPED"
  | "FAILED";

export type Patch =
  | Insert
  | Update
  | Move
  | Remove;

export type Level =
  | "INFO"
  | "WARNING"
  | "ERROR";

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly source?: string;
}

export interface Inspection {
  readonly queries: ReadonlyArray<QueryStory>;
  readonly cache: CacheStats;
  readonly pools: Readonly<Record<string, PoolStats>>;
}

export type Element =
  | Alert
  | Code
  | Container
  | Dataframe
  | Divider
  | Failure
  | Header
  | Markdown
  | Metric
  | Spinner
  | Text
  | Title
  | Widget;

export interface Insert {
  readonly type: "Insert";
  readonly parent: number;
  readonly before: number;
  readonly node: Node;
}

export interface Update {
  readonly type: "Update";
  readonly id: number;
  readonly element: Element;
  readonly value?: Value;
}

export interface Move {
  readonly type: "Move";
  readonly id: number;
  readonly before: number;
}

export interface Remove {
  readonly type: "Remove";
  readonly id: number;
}

export interface QueryStory {
  readonly number: number;
  readonly run: number;
  readonly connection: string;
  readonly sql: string;
  readonly state: QueryStoryState;
  readonly source: Source;
  readonly id?: string;
  readonly millis: number;
  readonly rows: number;
  readonly bytes: number;
  readonly sharers: number;
  readonly attempts: number;
  readonly problem?: string;
}

export interface CacheStats {
  readonly hits: number;
  readonly shared: number;
  readonly executions: number;
  readonly evictions: number;
  readonly results: number;
  readonly bytes: number;
  readonly budget: number;
}

export interface PoolStats {
  readonly active: number;
  readonly idle: number;
  readonly waiting: number;
  readonly max: number;
  readonly opened: number;
  readonly closed: number;
}

export interface Alert {
  readonly type: "Alert";
  readonly kind: AlertKind;
  readonly body: string;
}

export interface Code {
  readonly type: "Code";
  readonly body: string;
  readonly language?: string;
  readonly lineNumbers: boolean;
}

export type Container =
  | ColumnArea
  | Columns
  | Expander
  | Group
  | Region;

export interface Dataframe {
  readonly type: "Dataframe";
  readonly table: TableShape;
  readonly height?: number;
}

export interface Divider {
  readonly type: "Divider";
}

export interface Failure {
  readonly type: "Failure";
  readonly kind: string;
  readonly message: string;
  readonly place?: FailurePlace;
  readonly trace: ReadonlyArray<string>;
}

export interface Header {
  readonly type: "Header";
  readonly body: string;
  readonly level: number;
}

export interface Markdown {
  readonly type: "Markdown";
  readonly body: string;
  readonly html: boolean;
}

export interface Metric {
  readonly type: "Metric";
  readonly label: string;
  readonly value: string;
  readonly delta?: string;
  readonly deltaColor: MetricDeltaColor;
  readonly help?: string;
}

export interface Spinner {
  readonly type: "Spinner";
  readonly label: string;
}

export interface Text {
  readonly type: "Text";
  readonly body: string;
}

export interface Title {
  readonly type: "Title";
  readonly body: string;
}

export type Widget =
  | Button
  | Checkbox
  | Selectbox
  | Slider
  | TextInput;

export type QueryStoryState =
  | "RUNNING"
  | "DONE"
  | "FAILED"
  | "CANCELLED";

export type Source =
  | "HIT"
  | "MISS"
  | "JOINED";

export type AlertKind =
  | "ERROR"
  | "WARNING"
  | "INFO"
  | "SUCCESS";

export interface ColumnArea {
  readonly type: "ColumnArea";
  readonly weight: number;
}

export interface Columns {
  readonly type: "Columns";
}

export interface Expander {
  readonly type: "Expander";
  readonly label: string;
  readonly expanded: boolean;
}

export interface Group {
  readonly type: "Group";
  readonly border: boolean;
  readonly height?: number;
}

export interface Region {
  readonly type: "Region";
  readonly kind: RegionKind;
}

export interface TableShape {
  readonly rows: number;
  readonly columns: ReadonlyArray<TableShapeColumnShape>;
}

export interface FailurePlace {
  readonly file: string;
  readonly line: number;
  readonly source: string;
}

export type MetricDeltaColor =
  | "NORMAL"
  | "INVERSE"
  | "OFF";

export interface Button {
  readonly type: "Button";
  readonly label: string;
  readonly kind: ButtonKind;
  readonly help?: string;
  readonly disabled: boolean;
  readonly key?: string;
}

export interface Checkbox {
  readonly type: "Checkbox";
  readonly label: string;
  readonly checked: boolean;
  readonly help?: string;
  readonly disabled: boolean;
  readonly key?: string;
}

export interface Selectbox {
  readonly type: "Selectbox";
  readonly label: string;
  readonly options: ReadonlyArray<string>;
  readonly selected: number;
  readonly help?: string;
  readonly disabled: boolean;
  readonly key?: string;
}

export interface Slider {
  readonly type: "Slider";
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
  readonly whole: boolean;
  readonly help?: string;
  readonly disabled: boolean;
  readonly key?: string;
}

export interface TextInput {
  readonly type: "TextInput";
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly password: boolean;
  readonly help?: string;
  readonly disabled: boolean;
  readonly key?: string;
}

export type RegionKind =
  | "MAIN"
  | "SIDEBAR";

export interface TableShapeColumnShape {
  readonly name: string;
  readonly kind: ColumnType;
}

export type ButtonKind =
  | "PRIMARY"
  | "SECONDARY";

export type ColumnType =
  | "BOOLEAN"
  | "INTEGER"
  | "DECIMAL"
  | "REAL"
  | "TEXT"
  | "DATE"
  | "TIME"
  | "TIMESTAMP"
  | "TIMESTAMP_TZ"
  | "BINARY"
  | "JSON";
