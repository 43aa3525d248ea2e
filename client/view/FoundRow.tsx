/** One of what was found: what it is, why it was found, and what will be done with it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Deeds } from '../model/finding.ts';
import { type Found, type Hit, reasonOf } from '../model/found.ts';
import { highlight } from '../model/highlight.ts';
import { keyWords } from '../model/keys.ts';
import { countryName } from '../model/values.ts';
import { entityTypeLabel } from '../model/vocabulary.ts';
import { apple } from './keyboard.ts';
import { Grade, Swatch } from './Marks.tsx';

interface FoundRowProps {
  found: Found;
  id: string;
  asked: string;
  /** Chosen with the arrows: it comes into sight. */
  chosen: boolean;
  /** Whether Enter takes this one: now, or unless what is still to come is better. */
  atHand: 'now' | 'soon' | 'not';
  deeds: Deeds | null;
  choose: (other: boolean) => void;
}

export function FoundRow({ found, id, asked, chosen, atHand, deeds, choose }: FoundRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={atHand === 'now'}
      class={`hit ${found.kind}`}
      data-at-hand={atHand}
      onClick={(event) => choose(event.metaKey || event.ctrlKey)}
    >
      <What found={found} asked={asked} />
      {deeds && found.kind === 'command' && atHand === 'now' && (
        <span class="hit-take">
          {deeds.first} <kbd aria-hidden="true">Enter</kbd>
        </span>
      )}
      {deeds && found.kind !== 'command' && <Deed deeds={deeds} choose={choose} />}
    </div>
  );
}

function What({ found, asked }: { found: Found; asked: string }) {
  switch (found.kind) {
    case 'command': {
      const { words, keys } = found.command;
      return (
        <>
          <span class="hit-sign" aria-hidden="true">
            ›
          </span>
          <span class="hit-name">
            {words}
            {found.upon && (
              <span class="hit-upon">
                {' '}
                <bdi>{found.upon}</bdi>
              </span>
            )}
          </span>
          {keys?.[0] && <kbd>{keyWords(keys[0], apple)}</kbd>}
        </>
      );
    }
    case 'entity':
      return <Called hit={found.hit} asked={asked} />;
    case 'saying':
      return <Said hit={found.hit} asked={asked} />;
  }
}

function Called({ hit, asked }: { hit: Hit; asked: string }) {
  const { node, matched } = hit;
  const reason = reasonOf(hit, asked);
  return (
    <>
      <Swatch type={node.type} />
      <span class="hit-name">
        <Highlighted text={node.name} asked={asked} />
      </span>
      <Kind hit={hit} />
      <Grade grade={node.evidence.grade} />
      {reason && (
        <Why>
          {reason}
          {matched !== node.name && (
            <>
              {' '}
              <Highlighted text={matched} asked={asked} />
            </>
          )}
        </Why>
      )}
    </>
  );
}

/** A quote stands first: it is what was found; of whom it is said comes below. */
function Said({ hit, asked }: { hit: Hit; asked: string }) {
  const { node, matched, claim } = hit;
  const quoted = matched === claim.quote;
  return (
    <>
      <Swatch type={node.type} />
      <span class="hit-name">
        {quoted ? '“' : `${reasonOf(hit, asked)}: `}
        <Highlighted text={matched} asked={asked} />
        {quoted && '”'}
      </span>
      <Why>
        {quoted ? 'quoted in a claim about ' : 'claimed of '}
        <Highlighted text={node.name} asked={asked} /> · {entityTypeLabel(node.type)}
      </Why>
    </>
  );
}

function Kind({ hit: { node } }: { hit: Hit }) {
  return (
    <span class="hit-type">
      {[entityTypeLabel(node.type), ...node.countries.map(countryName)].join(' · ')}
    </span>
  );
}

function Why({ children }: { children: ComponentChildren }) {
  return <span class="hit-matched">{children}</span>;
}

/** What Enter or a click does, and what else can be done: by key, or by a click just there. */
function Deed({ deeds: { first, other }, choose }: { deeds: Deeds; choose: (other: boolean) => void }) {
  return (
    <span class="hit-deeds">
      <span>
        {first} <kbd aria-hidden="true">Enter</kbd>
      </span>
      {other !== null && (
        <span
          onClick={(event) => {
            event.stopPropagation();
            choose(true);
          }}
        >
          <span class="hit-other">{other}</span> <kbd aria-hidden="true">{keyWords('mod Enter', apple)}</kbd>
        </span>
      )}
    </span>
  );
}

function Highlighted({ text, asked }: { text: string; asked: string }) {
  return (
    <bdi>{highlight(text, asked).map(({ text: piece, hit }) => (hit ? <mark>{piece}</mark> : piece))}</bdi>
  );
}
