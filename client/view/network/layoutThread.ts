/** Has plans arranged in the layout's own thread. */
import type { Arrange, Places } from '../../model/network/plan.ts';

export interface LayoutThread {
  arrange: Arrange;
  end: () => void;
}

export function openLayoutThread(): LayoutThread {
  const thread = new Worker(new URL('./arranging.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (places: Places) => void; reject: (error: Error) => void }>();
  let turn = 0;
  thread.addEventListener('message', ({ data }: MessageEvent<{ turn: number; places: Places }>) => {
    waiting.get(data.turn)?.resolve(data.places);
    waiting.delete(data.turn);
  });
  thread.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(`The layout failed: ${message}`));
    waiting.clear();
  });
  return {
    arrange: (plan) =>
      new Promise((resolve, reject) => {
        waiting.set(++turn, { resolve, reject });
        thread.postMessage({ turn, plan });
      }),
    end: () => thread.terminate(),
  };
}
