import { useEffect, useEffectEvent } from 'react';

/**
 * Keeps the audience's window on the item that the leading one shows: between windows of one browser, which the projector
 * and the person who leads share. Where storage is switched off, the audience's window is led by its own address.
 */
export function useRoomLeader(
  meetingId: string,
  item: number,
  audience: boolean,
  onFollow: (item: number) => void,
): void {
  const storedUnder = `ayumi.room.${meetingId}`;
  const follow = useEffectEvent(onFollow);
  useEffect(() => {
    if (audience) return;
    try {
      localStorage.setItem(storedUnder, String(item));
    } catch {
      // Nobody follows then.
    }
  }, [storedUnder, item, audience]);
  useEffect(() => {
    if (!audience) return;
    // Said to the other windows only, never to the one that has changed it.
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === storedUnder && newValue !== null) follow(Number(newValue));
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [storedUnder, audience]);
}
