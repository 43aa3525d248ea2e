/** Has plans arranged in the layout's own thread, always the newest: an older one that takes long is let go for it. */
import type { Arrange, Outcome, Plan } from '../../model/network/plan.ts';

export interface LayoutThread {
  arrange: Arrange;
  end: () => void;
}

interface Asked {
  plan: Plan;
  answer: (outcome: Outcome | null) => void;
}

/** What takes no longer than this is waited for: to load the layouts in a new thread takes as long. */
const patience = 400;

export function openLayoutThread(): LayoutThread {
  let thread: Worker | null = null;
  let running: Asked | null = null;
  let waiting: Asked | null = null;
  let since = 0;
  let hurry: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    thread = new Worker(new URL('./arranging.ts', import.meta.url), { type: 'module' });
    thread.addEventListener('message', ({ data }: MessageEvent<Outcome>) => next(data));
    thread.addEventListener('error', ({ message }) => {
      stop();
      next({ problem: `The layout did not end (${message}). Choose it again, or another.` });
    });
    return thread;
  };
  const stop = () => {
    thread?.terminate();
    thread = null;
  };
  // Answers what ran, and begins with what waits.
  const next = (outcome: Outcome | null) => {
    clearTimeout(hurry);
    const done = running;
    [running, waiting] = [waiting, null];
    since = performance.now();
    if (running) (thread ?? start()).postMessage(running.plan);
    done?.answer(outcome);
  };
  const giveUp = () => {
    stop();
    next(null);
  };
  // It is there, with the layout that is used most, before anything is to be placed.
  start();
  return {
    arrange: (plan) =>
      new Promise((answer) => {
        waiting?.answer(null);
        waiting = { plan, answer };
        if (!running) return next(null);
        clearTimeout(hurry);
        hurry = setTimeout(giveUp, Math.max(0, since + patience - performance.now()));
      }),
    end: () => {
      clearTimeout(hurry);
      stop();
    },
  };
}
