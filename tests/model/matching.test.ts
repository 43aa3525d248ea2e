import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../client/model/command.ts';
import { commandGroups } from '../../client/model/commands.ts';
import { isPressed, keyWords } from '../../client/model/keys.ts';
import { fitOf } from '../../client/model/matching.ts';

const plainly = { metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
const all = commandGroups.flatMap(({ commands }): readonly Command[] => commands);

test('every command is found by the beginnings of its words, in any order, and with a slip of the finger', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all).chain((command) => {
        const words = command.words.match(/[\p{L}\p{N}]+/gu) ?? [];
        const begun = fc.tuple(
          ...words.map((word) => fc.nat(word.length - 1).map((at) => word.slice(0, at + 1))),
        );
        return fc.record({
          command: fc.constant(command),
          typed: begun.chain((some) => fc.shuffledSubarray(some, { minLength: 1 })),
        });
      }),
      ({ command, typed }) => {
        expect(fitOf(typed.join(' '), command.words, command.keywords)).not.toBeNull();
      },
    ),
  );
  expect(fitOf('pin', 'Unpin')).toBeNull();
  expect(fitOf('udno', 'Undo')).toMatchObject({ apt: 'near' });
  expect(fitOf('und', 'Undo')).toMatchObject({ apt: 'begun' });
  expect(fitOf('view green', 'View as TLP:GREEN')).toMatchObject({ apt: 'begun' });
  expect(fitOf('green', 'View as TLP:GREEN')).toMatchObject({ apt: 'worded' });
  expect(fitOf('shortcuts', 'Show all keys', 'keyboard shortcuts')).toMatchObject({ apt: 'near' });
  expect(fitOf('save the picture', 'Save picture')).toMatchObject({ apt: 'begun' });
});

test.each(['Ridge Brigade', 'Harbour Ring', 'Yaren Olm', 'Customs Service', 'Pel Dorrow', 'كتيبة الجبل'])(
  'the name "%s" is no command',
  (name) => {
    expect(all.filter(({ words, keywords }) => fitOf(name, words, keywords))).toEqual([]);
  },
);

test('keys are told apart by Ctrl or ⌘ and Shift, and read as each keyboard has them', () => {
  expect(isPressed('mod z', { ...plainly, key: 'Z', metaKey: true, shiftKey: true })).toBe(false);
  expect(isPressed('?', { ...plainly, key: '?', shiftKey: true })).toBe(true);
  expect(isPressed('h', { ...plainly, key: 'h', altKey: true })).toBe(false);
  expect([keyWords('mod shift z', true), keyWords('mod shift z', false)]).toEqual(['⌘⇧Z', 'Ctrl-Shift-Z']);
});
