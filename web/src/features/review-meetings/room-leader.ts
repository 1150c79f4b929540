import { useEffect, useRef } from 'react';

/**
 * Keeps the audience's window on the item that the leading one shows. Between windows of one browser only; without the
 * other window nothing happens.
 */
export function useRoomLeader(meetingId: string, item: number, audience: boolean, onFollow: (item: number) => void): void {
  const follow = useRef(onFollow);
  follow.current = onFollow;
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(`ayumi.room.${meetingId}`);
    if (audience) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'number') follow.current(data);
      });
    } else {
      channel.postMessage(item);
      // A window that opens later asks where the meeting is.
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'where') channel.postMessage(item);
      });
    }
    return () => channel.close();
  }, [meetingId, item, audience]);
  useEffect(() => {
    if (!audience || typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(`ayumi.room.${meetingId}`);
    channel.postMessage('where');
    return () => channel.close();
  }, [meetingId, audience]);
}
