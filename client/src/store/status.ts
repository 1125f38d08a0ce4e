import type { Inspection, Level, Problem, RunState } from "../wire/generated";
import type { LinkState } from "../wire/link";

/** A passing remark of the server, until it is dismissed. */
export interface Remark {
  readonly id: number;
  readonly level: Level;
  readonly text: string;
}

/** All that is known of a visit besides the page and the values. Immutable. */
export interface Status {
  readonly link: LinkState;
  /** The session of the page that is shown; another object after each greeting, as what failed before may succeed. */
  readonly seat: Seat | undefined;
  /** Whether the page is shown to the app's author. */
  readonly developer: boolean;
  /** Whether something of the page has been shown. */
  readonly shown: boolean;
  readonly run: number;
  /** How the newest run stands; none before its first message. */
  readonly runState: RunState | undefined;
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
  /** How the connections stood when the server last told, while the author looks. */
  readonly inspection: Inspection | undefined;
  /** Why the connection has ended for good. */
  readonly ending: string | undefined;
}

/** Where the tables of a page are asked for. */
export interface Seat {
  readonly session: string;
}

/** Before the server's first word. */
export const FIRST: Status = {
  link: "connecting",
  seat: undefined,
  developer: false,
  shown: false,
  run: 0,
  runState: undefined,
  problems: [],
  remarks: [],
  inspection: undefined,
  ending: undefined,
};
