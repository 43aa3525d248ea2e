/** An entity's ties, grouped by what they are and which way they run; counted before any is loaded. */
import { useState } from 'preact/hooks';
import { EntityTiesDocument, type EntityQuery, type TieType } from '../../generated/client.ts';
import { type Group, groupsOf, isOf } from '../model/groups.ts';
import { tieLabel, tieType } from '../model/vocabulary.ts';
import { More } from './More.tsx';
import { usePages, useReader } from './reading.ts';
import { Skeleton, Trouble } from './States.tsx';
import { TieRow } from './TieRow.tsx';

type Found = NonNullable<EntityQuery['entity']>;

export function TieGroups({ entity }: { entity: Found }) {
  const groups = groupsOf(entity.tieCounts);
  return (
    <>
      {groups.map((group) => (
        <TieGroup key={group.type} entity={entity.id} group={group} />
      ))}
    </>
  );
}

function TieGroup({ entity, group }: { entity: string; group: Group }) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? group.opensByItself;
  const accuses = tieType(group.type)?.accuses !== 'never';
  const heading = group.directions.map(({ outgoing }) => tieLabel(group.type, outgoing)).join(' · ');
  return (
    <section class="tie-group">
      <h3>
        <button type="button" class="disclose" aria-expanded={open} onClick={() => setChosen(!open)}>
          <span class="tie-label">{heading}</span>
          {/* A heading that names a deed must not read as a finding. */}
          {accuses && <span class="as-claimed">as claimed</span>}
          <span class="count">{group.total}</span>
          <span class="bands">{bandWords(group)}</span>
        </button>
      </h3>
      {open && <TiesOfType entity={entity} group={group} />}
    </section>
  );
}

function TiesOfType({ entity, group }: { entity: string; group: Group }) {
  const reader = useReader();
  const type: TieType = group.type;
  const pages = usePages(
    EntityTiesDocument,
    () => ({ id: entity, where: { ...reader.where.value, types: [type] }, first: 25 }),
    [entity, type],
    { page: (answer) => answer.entity?.ties ?? null, keep: () => type },
  );
  const { answer, error } = pages.first;
  if (error.value && !answer.value) return <Trouble error={error.value} of="These ties" />;
  if (!answer.value) return <Skeleton lines={Math.min(group.total, 25)} of="ties" />;
  return (
    <>
      {error.value && <Trouble error={error.value} of="These ties" />}
      {group.directions.map(({ outgoing }) => (
        <ul key={String(outgoing)} class="ties">
          {pages.nodes.value
            .filter((tie) => isOf(tie, entity, outgoing))
            .map((tie) => (
              <TieRow key={tie.id} tie={tie} self={entity} />
            ))}
        </ul>
      ))}
      <More of="ties" list={pages} />
    </>
  );
}

function bandWords(group: Group): string {
  if (group.total === 1) return '';
  return group.bands
    .map(({ grade, total }) => `${total} ${grade ? `at ${grade}` : 'without grade'}`)
    .join(' · ');
}
