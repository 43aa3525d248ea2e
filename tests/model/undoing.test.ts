import fc from 'fast-check';
import { computed, effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { hide, pin, withDrawn, withoutDrawn } from '../../client/model/network/acts.ts';
import { type Drawing, nothingDrawn, sheetOf } from '../../client/model/network/drawing.ts';
import { Undoing } from '../../client/model/network/undoing.ts';
import { Reader } from '../../client/model/reader.ts';

function opened() {
  const reader = new Reader(
    { path: '/network', query: '', fragment: '' },
    { push: () => {}, replace: () => {} },
  );
  const drawing = computed((): Drawing => {
    const { place } = reader.address.value;
    return place.at === 'network' ? place.drawing : nothingDrawn;
  });
  const turned: string[][] = [];
  const undoing = new Undoing(reader, drawing, ({ drawn }) => void turned.push([...drawn]));
  return { reader, drawing, undoing, turned };
}

const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 });
const changes = fc.oneof(
  ids.map((some) => (drawing: Drawing) => withDrawn(drawing, some)),
  ids.map((some) => (drawing: Drawing) => withoutDrawn(drawing, some)),
  ids.map((some) => hide(some)),
  ids.map((some) => pin(some)),
);

test('whatever was done can be taken back step by step, and done again to the same end', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 30 }), (all) => {
      const { reader, drawing, undoing } = opened();
      const seen = [sheetOf(drawing.value)];
      for (const change of all) {
        const before = JSON.stringify(seen.at(-1));
        reader.draw(change);
        const now = sheetOf(drawing.value);
        if (JSON.stringify(now) !== before) seen.push(now);
      }
      expect(undoing.counts.value).toEqual({ done: seen.length - 1, undone: 0 });
      for (const sheet of seen.slice(0, -1).toReversed()) {
        undoing.undo();
        expect(sheetOf(drawing.value)).toEqual(sheet);
      }
      expect(undoing.counts.value.done).toBe(0);
      for (const sheet of seen.slice(1)) {
        undoing.redo();
        expect(sheetOf(drawing.value)).toEqual(sheet);
      }
    }),
  );
});

test('what an answer draws is one step with what asked for it; where nothing comes there is none', () => {
  const { reader, drawing, undoing } = opened();
  reader.draw((one) => withDrawn(one, ['a']));
  undoing.asking();
  reader.draw((one) => ({ ...one, around: 'a' }));
  undoing.answered((one) => ({ ...withDrawn(one, ['b', 'c']), around: null }));
  undoing.part((one) => ({ ...one, standing: '0a00b0' }));
  expect(undoing.counts.value.done).toBe(2);
  undoing.undo();
  expect(drawing.value.drawn).toEqual(['a']);
  undoing.asking();
  reader.draw((one) => ({ ...one, around: 'a' }));
  undoing.answered((one) => ({ ...one, around: null }));
  expect(undoing.counts.value).toEqual({ done: 1, undone: 1 });
});

test('an answer that comes inside an effect is no step of its own', () => {
  const { reader, undoing } = opened();
  reader.draw((one) => ({ ...one, around: 'a' }));
  const stop = effect(() => undoing.answered((one) => ({ ...withDrawn(one, ['a', 'b']), around: null })));
  expect(undoing.counts.value).toEqual({ done: 0, undone: 0 });
  stop();
});

test('what was taken back is gone once something else is done, and asking for paths is no step', () => {
  const { reader, undoing, turned } = opened();
  reader.draw((one) => withDrawn(one, ['a']));
  reader.draw((one) => withDrawn(one, ['b']));
  undoing.undo();
  reader.draw((one) => ({ ...one, asks: 'paths' }));
  expect(undoing.counts.value).toEqual({ done: 1, undone: 1 });
  reader.draw((one) => withDrawn(one, ['c']));
  expect(undoing.counts.value).toEqual({ done: 2, undone: 0 });
  expect(turned).toEqual([['a'], ['a', 'b'], ['a'], ['a', 'c']]);
});
