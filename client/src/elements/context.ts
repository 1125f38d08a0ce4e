import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { PageNode } from "../store/page";
import type { Status } from "../store/status";
import type { Visit } from "../store/visit";
import type { Value } from "../wire/generated";

const VisitContext = createContext<Visit | undefined>(undefined);

/** Gives the visit to all elements below. */
export const VisitProvider = VisitContext.Provider;

/** The visit that this element belongs to. */
export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (visit === undefined) {
    throw new Error("An element is shown outside of a visit");
  }
  return visit;
}

/** A node of the page, followed. */
export function useNode(id: number): PageNode | undefined {
  const visit = useVisit();
  const subscribe = useCallback(
    (listener: () => void) => visit.subscribeNode(id, listener),
    [visit, id],
  );
  return useSyncExternalStore(subscribe, () => visit.node(id));
}

/** A widget's value, followed. */
export function useValue(node: PageNode): Value | undefined {
  const visit = useVisit();
  const key = node.key ?? "";
  const subscribe = useCallback(
    (listener: () => void) => visit.subscribeKey(key, listener),
    [visit, key],
  );
  return useSyncExternalStore(subscribe, () => visit.value(node));
}

/** The part of the status that is asked for, followed; equal parts must be the same object. */
export function useStatus<T>(part: (status: Status) => T): T {
  const visit = useVisit();
  return useSyncExternalStore(visit.subscribeStatus, () => part(visit.status));
}
