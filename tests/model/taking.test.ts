// What is told with a date behind it?
import { expect, test } from 'vitest';
import { Commands } from '../../client/model/commands.ts';
import { Reader } from '../../client/model/reader.ts';

function opened() {
  const reader = new Reader({ path: '/', query: '', fragment: '' }, { push: () => {}, replace: () => {} });
  return { reader, commands: new Commands(reader) };
}

test('a date that is typed behind the words is set straight', () => {
  const { reader, commands } = opened();
  const first = (typed: string) => commands.find(typed)[0];
  const give = (typed: string) => commands.run(first(typed)!.command);
  give('holding in 2019');
  expect(reader.lens.value.asOf).toBe('2019');
  give('Holding April 2018');
  expect(reader.lens.value.asOf).toBe('2018-04');
  give('known on 2020-02');
  expect(reader.lens.value.asKnownOn).toBe('2020-02-29');
  expect(first('holding on 18 apr 2020')?.command.words).toBe('Holding on 18 April 2020');
  expect(first('as of 2012')?.command.words).toBe('Holding in 2012');
  expect(first('known on 18 apr 2020')?.command.words).toBe('Known on 18 April 2020');
  expect(first('holding any')?.command.words).toBe('Holding at any time');
  give('holding at any time');
  give('known now');
  expect(reader.lens.value).toMatchObject({ asOf: null, asKnownOn: null });
});

test('without its date the command waits for one, and says so of what is none', () => {
  const { commands } = opened();
  expect(commands.find('holding')[0]).toMatchObject({ apt: 'begun', typeOn: 'Holding in ' });
  expect(commands.find('Holding in ')[0]?.upon).toMatch(/^a year, month or day/);
  expect(commands.find('holding in soon')[0]?.upon).toMatch(/^“soon” is none: a year, month or day/);
  expect(commands.find('holding in 2019-13')[0]?.typeOn).toBe('Holding in ');
});
