/** A field that finds, with what was found below, in groups. Keys: arrows, Enter, Ctrl-Enter, Escape. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Deeds } from '../model/finding.ts';
import { countWords, type Found, keyOf } from '../model/found.ts';
import type { Search } from '../model/search.ts';
import { FoundRow } from './FoundRow.tsx';
import { Trouble } from './States.tsx';

interface SearchFieldProps {
  search: Search;
  /** Begins the ids of its parts, so that several can stand on one page. */
  id: string;
  label: string;
  placeholder: string;
  /** What will be done with what is chosen, where that is not always the same. */
  deeds?: (found: Found) => Deeds;
  box?: RefObject<HTMLInputElement | null>;
  /** The id of the words that say what is wrong with what stands there; null where nothing is. */
  wrong?: string | null;
  children?: ComponentChildren;
}

export function SearchField({
  search,
  id,
  label,
  placeholder,
  deeds,
  box,
  wrong = null,
  children,
}: SearchFieldProps) {
  const whole = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) search.open.value = false;
    };
    addEventListener('pointerdown', away);
    addEventListener('focusin', away);
    return () => {
      removeEventListener('pointerdown', away);
      removeEventListener('focusin', away);
    };
  }, [search]);

  const text = search.text.value;
  const groups = search.groups.value;
  const open = search.open.value && (text.trim() !== '' || groups.length > 0);
  const atHand = search.atHand.value;
  const leave = () => {
    if (from.current?.isConnected) from.current.focus();
  };
  // Who told something goes on where they were; who found somebody goes there.
  const back = (chosen: Found | null) => {
    if (chosen?.kind === 'command') leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What a script of letters is composed with is no command.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') search.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') back(search.enter(event.metaKey || event.ctrlKey));
    else if (event.key === 'Escape') {
      search.clear();
      leave();
    } else return;
    event.preventDefault();
  };
  let index = -1;
  return (
    <div class="search" ref={whole} role="search" aria-label={label}>
      <input
        {...(box && { ref: box })}
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}s`}
        aria-autocomplete="list"
        aria-activedescendant={open && atHand >= 0 ? `${id}-${atHand}` : undefined}
        {...(wrong !== null && { 'aria-invalid': true, 'aria-describedby': wrong })}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={256}
        value={text}
        onInput={({ currentTarget }) => search.type(currentTarget.value)}
        onFocus={({ relatedTarget }) => {
          search.open.value = text.trim() !== '';
          from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        }}
        onKeyDown={onKeyDown}
      />
      {children}
      <div class="hits" hidden={!open}>
        <div id={`${id}s`} role="listbox" aria-label="Found">
          {groups.map(({ title, found }) => (
            <div key={title} role="group" aria-label={title} class="hits-group">
              <p class="hits-title" aria-hidden="true">
                {title}
              </p>
              {found.map((one) => {
                index += 1;
                return (
                  <FoundRow
                    key={keyOf(one)}
                    found={one}
                    id={`${id}-${index}`}
                    asked={text}
                    chosen={index === search.active.value}
                    atHand={
                      index === atHand ? 'now' : atHand < 0 && index === 0 && text !== '' ? 'soon' : 'not'
                    }
                    deeds={deeds?.(one) ?? null}
                    choose={(other) => {
                      back(search.choose(one, other));
                    }}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <SearchState search={search} />
      </div>
    </div>
  );
}

function SearchState({ search }: { search: Search }) {
  const error = search.question.error.value;
  const { answer, busy } = search.question;
  const text = search.text.value.trim();
  const groups = search.groups.value;
  if (error) return <Trouble error={error} of="The search" />;
  const waiting = text !== '' && (answer.value === null || busy.value);
  const more = answer.value?.search.pageInfo.hasNextPage ? ', and more: go on typing to narrow it' : '';
  return (
    <p class={groups.length > 0 ? 'hits-state for-readers-aloud' : 'hits-state'} role="status">
      {groups.length > 0
        ? `${countWords(groups)} found${more}`
        : waiting
          ? 'Searching …'
          : text && `Nothing found for “${text}”.`}
    </p>
  );
}
