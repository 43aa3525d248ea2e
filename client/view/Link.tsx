/** A link inside the page: an address that one can copy, opened without loading the page anew. */
import type { ComponentChildren } from 'preact';
import type { EntityNameFragment, SourceLineFragment } from '../../generated/client.ts';
import type { Picked, Place } from '../model/address.ts';
import type { Part } from '../model/parts.ts';
import { shortName } from '../model/names.ts';
import { speaker } from '../model/sources.ts';
import { useReader } from './reading.ts';

interface LinkProps {
  to: Place;
  picked?: Picked | null;
  class?: string;
  title?: string;
  /** Whether this is the page that it leads to. */
  current?: boolean;
  children: ComponentChildren;
}

export function Link({ to, picked = null, current = false, children, ...rest }: LinkProps) {
  const reader = useReader();
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    reader.go(to, picked);
    scrollTo(0, 0);
  };
  return (
    <a
      href={reader.addressOf(to, picked)}
      onClick={open}
      aria-current={current ? 'page' : undefined}
      {...rest}
    >
      {children}
    </a>
  );
}

export function EntityLink({ entity }: { entity: EntityNameFragment }) {
  return (
    <Link to={{ at: 'entity', id: entity.id }} class="entity-link" title={entity.name}>
      <bdi>{shortName(entity.name)}</bdi>
    </Link>
  );
}

export function SourceLink({ source }: { source: SourceLineFragment }) {
  return (
    <Link to={{ at: 'source', id: source.id }} class="source-link" title={source.title}>
      <bdi>{speaker(source)}</bdi>
    </Link>
  );
}

/** A sentence of the model. `self` is the entity whose page this is: named, but no link to where one is. */
export function Sentence({ parts, self }: { parts: readonly Part[]; self?: string | undefined }) {
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return part;
        if ('source' in part) return <SourceLink source={part.source} />;
        if (part.entity.id === self) return <bdi class="self">{shortName(part.entity.name)}</bdi>;
        return <EntityLink entity={part.entity} />;
      })}
    </>
  );
}

/** The same inside a list on that entity's page, where its name need not open every line. */
export function RowSentence({ parts, self }: { parts: readonly Part[]; self: string }) {
  const [first, ...rest] = parts;
  const opens = typeof first === 'object' && 'entity' in first && first.entity.id === self;
  // "and B act together", "’s office" do not stand alone.
  const standsAlone = typeof rest[0] === 'string' && /^ (?!and )/.test(rest[0]);
  if (!opens || !standsAlone) {
    return <Sentence parts={parts} self={self} />;
  }
  return (
    <>
      <bdi class="for-readers-aloud">{first.entity.name}</bdi>
      <Sentence parts={rest} self={self} />
    </>
  );
}
