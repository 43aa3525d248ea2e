/** Which key does what? All of them in one window. */
import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyWords } from '../model/keys.ts';
import { useCommands } from './commanding.ts';
import { apple, setSingleKeys, singleKeys } from './keyboard.ts';

const everywhere: readonly [keys: readonly string[], words: string][] = [
  [['mod k'], 'Find, and list what can be done'],
  [['/'], 'Find'],
  [['mod Enter'], 'The other thing that can be done with what was found'],
];

/** The canvas's own, which are no commands. */
const onCanvas: readonly [keys: string, words: string][] = [
  ['Arrows', 'Move the drawing'],
  ['+ and −', 'Larger, smaller'],
  ['Shift and drag', 'Select what lies in a box'],
  ['Double click', 'Draw what surrounds it'],
];

export function KeysDialog({ closed }: { closed: () => void }) {
  const commands = useCommands();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the page is painted, so that no key goes to what lies behind.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const groups = useComputed(() =>
    commands.groups.value
      .map(({ title, commands: all }) => ({ title, keyed: all.filter(({ keys }) => keys?.length) }))
      .filter(({ keyed }) => keyed.length > 0),
  );
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={closed}>
      <header>
        <h2 id="keys-title">Keys</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <div class="keys-groups">
        <section>
          <h3>Everywhere</h3>
          <dl>
            {everywhere.map(([keys, words]) => (
              <Key key={words} keys={keys.map((one) => keyWords(one, apple))} words={words} />
            ))}
          </dl>
        </section>
        {groups.value.map(({ title, keyed }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keyed.map(({ id, keys, words }) => (
                <Key key={id} keys={(keys ?? []).map((one) => keyWords(one, apple))} words={words} />
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>On the canvas</h3>
          <dl>
            {onCanvas.map(([keys, words]) => (
              <Key key={words} keys={[keys]} words={words} />
            ))}
          </dl>
        </section>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
        />
        <span>
          Keys that are pressed alone do something. Letters do so only while the focus is on the drawing or
          its list.
        </span>
      </label>
    </dialog>
  );
}

function Key({ keys, words }: { keys: readonly string[]; words: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
