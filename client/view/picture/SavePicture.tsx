/** Asks what the picture is called, how much of the drawing is in it and as what it is saved; shows it as it will be. */
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fileName } from '../../model/picture/fileName.ts';
import type { Picture } from '../../model/picture/picture.ts';
import { useNetwork } from '../network/drawing.ts';
import { figureTitle, useFigure } from './figure.ts';
import { Preview } from './Preview.tsx';
import { save } from '../saving.ts';
import { canCopy, copy, pngOf, svgOf } from './raster.ts';

/** As long as three lines of it. */
const longestTitle = 160;

export function SavePicture({ closed }: { closed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const network = useNetwork();
  const title = useSignal(useMemo(() => figureTitle(network), []));
  const part = useSignal<'whole' | 'seen'>('whole');
  const ending = useSignal<'svg' | 'png'>('png');
  const said = useSignal<string | null>(null);
  const { figure, problem } = useFigure(title.value, part.value === 'seen');
  // Before the page is painted, so that no key goes to what lies behind.
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const doing = async (work: (picture: Picture) => Promise<string>) => {
    if (!figure) return;
    said.value = 'Working …';
    said.value = await work(figure.picture).catch(
      (error: unknown) => `That did not work: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
  const saved = async (picture: Picture) => {
    const name = fileName(figure!.facts, ending.value);
    save(ending.value === 'svg' ? svgOf(picture) : await pngOf(picture), name);
    return `Saved as ${name}.`;
  };
  const copied = async (picture: Picture) => {
    await copy(picture);
    return 'Copied, as PNG.';
  };

  return (
    <dialog ref={dialog} class="picture-dialog" aria-labelledby={heading} onClose={closed}>
      <h2 id={heading}>Save picture</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void doing(saved);
        }}
      >
        <label class="picture-title">
          <span>Title</span>
          <input
            type="text"
            dir="auto"
            maxLength={longestTitle}
            value={title.value}
            onInput={({ currentTarget }) => (title.value = currentTarget.value)}
          />
        </label>
        <Choice
          legend="Of the drawing"
          chosen={part.value}
          options={[
            ['whole', 'all of it'],
            ['seen', 'what is in view'],
          ]}
          choose={(one) => (part.value = one)}
        />
        <Choice
          legend="As"
          chosen={ending.value}
          options={[
            ['png', 'PNG, for slides and documents'],
            ['svg', 'SVG, sharp at any size; its text can be searched and edited'],
          ]}
          choose={(one) => (ending.value = one)}
        />
        <p class="quiet">The key, the filter, the date and the marking are part of the picture.</p>
        <div class="picture-actions">
          <button type="submit" class="chief" disabled={!figure}>
            Save
          </button>
          {canCopy() && (
            <button type="button" disabled={!figure} onClick={() => void doing(copied)}>
              Copy
            </button>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p class="picture-said" role="status">
          {said.value}
        </p>
      </form>
      <Preview picture={figure?.picture ?? null} problem={problem} title={title.value} />
    </dialog>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  chosen: Value;
  options: readonly (readonly [Value, string])[];
  choose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, chosen, options, choose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <label key={value} class="check">
          <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
