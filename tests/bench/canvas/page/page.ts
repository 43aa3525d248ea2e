// The page that is measured: one network, drawn by one of the two, as its address says: ?by=ours&count=300
import '../asking.ts';
import { planted } from '../planted.ts';
import { Frames } from './frames.ts';
import { ours } from './ours.ts';
import { sigma } from './sigma.ts';

/** Whoever draws: both are asked the same. */
export interface Drawer {
  /** Draws it for the first time, at the places where it starts. */
  open: () => void | Promise<void>;
  /** Gives everything a place, and shows all of it. */
  arrange: () => Promise<void>;
  /** Marks the one with this number and brings it into view, as a search does. */
  find: (entity: number) => void;
}

const words = new URLSearchParams(location.search);
const count = Number(words.get('count'));
const frames = new Frames();
window.frameTimes = frames;

const place = document.getElementById('frame')!;
const parts = planted(count);
const drawer = (words.get('by') === 'sigma' ? sigma : ours)(place, parts);

window.drawn = measured(() => drawer.open()).then(({ time, pause }) => ({ firstDraw: time, pause }));
window.arrange = async () => {
  const { time, pause } = await measured(() => drawer.arrange());
  return { layout: time, pause };
};
window.find = async () => {
  const { time } = await measured(() => drawer.find(Math.floor(count / 3)));
  return time;
};

/** How long it took until the frame with its outcome was drawn, and the longest wait for a frame meanwhile. */
async function measured(work: () => void | Promise<void>): Promise<{ time: number; pause: number }> {
  frames.start();
  await frames.next();
  const start = performance.now();
  await work();
  await frames.next();
  await frames.next();
  return { time: performance.now() - start, pause: frames.pause() };
}
