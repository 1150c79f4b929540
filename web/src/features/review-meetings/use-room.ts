import { useEffect, useState } from 'react';

/** What may fill the room's screen instead of the questions: figures as a table, charts, schedule, earlier reviews. */
export const ROOM_VIEWS = ['table', 'kpi', 'schedule', 'history'] as const;
export type RoomView = (typeof ROOM_VIEWS)[number];

/** What everybody in the room looks at. */
export type RoomState = {
  /** Position on the agenda, from 1. */
  item: number;
  view: RoomView | null;
  /** Nothing is shown, so that people look at each other. */
  blank: boolean;
};

type Options = { start: number; count: number; audience: boolean };

/**
 * The state of the room. The leading window tells it to the audience's: between windows of one browser, which the projector
 * and the person who leads share. Where storage is switched off, the audience's window stays with its own address.
 */
export function useRoom(meetingId: string, { start, count, audience }: Options) {
  const storedUnder = `ayumi.room.${meetingId}`;
  const within = (item: number) => Math.min(Math.max(item, 1), Math.max(count, 1));
  const [room, setRoom] = useState<RoomState>(() => ({ item: within(start), view: null, blank: false }));
  useEffect(() => {
    if (audience) return;
    try {
      localStorage.setItem(storedUnder, JSON.stringify(room));
    } catch {
      // Nobody follows then.
    }
  }, [storedUnder, room, audience]);
  useEffect(() => {
    if (!audience) return;
    // Said to the other windows only, never to the one that has changed it.
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === storedUnder && newValue !== null) setRoom(JSON.parse(newValue) as RoomState);
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [storedUnder, audience]);
  return {
    room,
    // From what is shown when it is carried out: keys come faster than screens.
    step: (by: number) => setRoom((now) => ({ ...now, item: within(now.item + by), view: null })),
    show: (view: RoomView | null) => setRoom((now) => ({ ...now, view })),
    blank: (blank: boolean) => setRoom((now) => ({ ...now, blank })),
  };
}
