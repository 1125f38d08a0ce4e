import { useEffect, useState } from "react";

/** Whether something has been so for some time: what is short is not shown at all. */
export function useDelayed(on: boolean, delayMs: number): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = on ? setTimeout(() => setLong(true), delayMs) : undefined;
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [on, delayMs]);
  return on && long;
}
