/** A field that finds entities by what is claimed of them, with its hits below. Keys: arrows, Enter, Escape. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { highlight } from '../model/highlight.ts';
import type { Hit, Search } from '../model/search.ts';
import { countryName } from '../model/values.ts';
import { entityTypeLabel } from '../model/vocabulary.ts';
import { Grade, Swatch } from './Marks.tsx';
import { Trouble } from './States.tsx';

interface SearchFieldProps {
  search: Search;
  /** Begins the ids of its parts, so that several can stand on one page. */
  id: string;
  label: string;
  placeholder: string;
  box?: RefObject<HTMLInputElement | null>;
  children?: ComponentChildren;
}

export function SearchField({ search, id, label, placeholder, box, children }: SearchFieldProps) {
  const whole = useRef<HTMLDivElement>(null);
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
  const open = search.open.value && text.trim() !== '';
  const active = search.active.value;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') search.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') search.enter();
    else if (event.key === 'Escape') search.clear();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" ref={whole} role="search" aria-label={label}>
      <input
        {...(box && { ref: box })}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}s`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={256}
        value={text}
        onInput={({ currentTarget }) => search.type(currentTarget.value)}
        onFocus={() => (search.open.value = true)}
        onKeyDown={onKeyDown}
      />
      {children}
      <div class="hits" hidden={!open}>
        <SearchState search={search} />
        <ul id={`${id}s`} role="listbox" aria-label="Found">
          {search.hits.value.map((hit, index) => (
            <HitRow
              key={hit.node.id}
              hit={hit}
              id={`${id}-${index}`}
              asked={text}
              active={index === active}
              choose={() => search.choose(hit)}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function SearchState({ search }: { search: Search }) {
  const error = search.question.error.value;
  const { answer, busy } = search.question;
  if (error) return <Trouble error={error} of="The search" />;
  const found = search.hits.value.length;
  const waiting = answer.value === null || busy.value;
  const more = answer.value?.search.pageInfo.hasNextPage ? ', and more: go on typing to narrow it' : '';
  return (
    <p class={found ? 'hits-state for-readers-aloud' : 'hits-state'} role="status">
      {found
        ? `${found} found${more}`
        : waiting
          ? 'Searching …'
          : `Nothing found for “${search.text.value.trim()}”.`}
    </p>
  );
}

interface HitRowProps {
  hit: Hit;
  id: string;
  asked: string;
  active: boolean;
  choose: () => void;
}

function HitRow({ hit, id, asked, active, choose }: HitRowProps) {
  const { node, matched } = hit;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li ref={row} id={id} role="option" aria-selected={active} class="hit" onClick={choose}>
      <Swatch type={node.type} />
      <span class="hit-name">
        <Highlighted text={node.name} asked={asked} />
      </span>
      <span class="hit-type">
        {[entityTypeLabel(node.type), ...node.countries.map(countryName)].join(' · ')}
      </span>
      <Grade grade={node.evidence.grade} />
      {matched !== node.name && (
        <span class="hit-matched">
          <Highlighted text={matched} asked={asked} />
        </span>
      )}
    </li>
  );
}

function Highlighted({ text, asked }: { text: string; asked: string }) {
  return (
    <bdi>{highlight(text, asked).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))}</bdi>
  );
}
