/** How wide is the table's frame, and how high stands its head above the rows? */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Room {
  width: number;
  head: number;
}

export function useRoom(
  frame: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const look = () => {
      const [width, high] = [frame.current?.clientWidth ?? 0, head.current?.offsetHeight ?? 0];
      setRoom((room) => (room?.width === width && room.head === high ? room : { width, head: high }));
    };
    look();
    const resized = new ResizeObserver(look);
    for (const { current } of [frame, head]) if (current) resized.observe(current);
    return () => resized.disconnect();
  }, [frame, head]);
  return room;
}
