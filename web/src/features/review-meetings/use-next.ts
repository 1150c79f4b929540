import { useEffect, useEffectEvent } from 'react';

type Next = {
  item: number;
  /** The item that the address has. */
  start: number;
  /** The review that comes next; `undefined` at the end. */
  next: string | undefined;
  onItem: (item: number) => void;
  prefetch: (reviewId: string) => void;
};

/** The address follows the room, and what comes next is fetched. */
export function useNext({ item, start, next, onItem, prefetch }: Next): void {
  const tell = useEffectEvent(onItem);
  const fetchAhead = useEffectEvent(prefetch);
  useEffect(() => {
    if (item !== start) tell(item);
  }, [item, start]);
  useEffect(() => {
    if (next !== undefined) fetchAhead(next);
  }, [next]);
}
