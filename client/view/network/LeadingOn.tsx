/** How many ties lead to what is not drawn, by type and grade, before any of it is loaded: each type can be drawn. */
import type { GradeBand, TieType } from '../../../generated/client.ts';
import { type Group, groupsOf } from '../../model/groups.ts';
import { tieLabel } from '../../model/vocabulary.ts';
import { Grade } from '../Marks.tsx';
import { useNetwork } from './drawing.ts';

interface LeadingOnProps {
  id: string;
  counts: Parameters<typeof groupsOf>[0];
}

export function LeadingOn({ id, counts }: LeadingOnProps) {
  const network = useNetwork();
  const its = network.ties.value.filter(({ from, to }) => from.id === id || to.id === id);
  const drawn = (type: TieType, grade?: GradeBand | null) =>
    its.filter((tie) => tie.type === type && (grade === undefined || tie.evidence.grade === grade)).length;
  const groups = groupsOf(counts).filter(({ type, total }) => total > drawn(type));
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>
        Not drawn yet{' '}
        <span class="count">{groups.reduce((sum, { type, total }) => sum + total - drawn(type), 0)}</span>
      </h2>
      <ul class="leading-on">
        {groups.map((group) => (
          <li key={group.type}>
            <span>{group.directions.map(({ outgoing }) => tieLabel(group.type, outgoing)).join(' · ')}</span>
            <span class="count">
              {group.total - drawn(group.type)} of {group.total}
            </span>
            <button type="button" onClick={() => network.surround(id, group.type)}>
              Draw<span class="for-readers-aloud"> those tied by “{tieLabel(group.type, true)}”</span>
            </button>
            <ByGrade group={group} drawn={drawn} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByGrade({
  group: { type, bands },
  drawn,
}: {
  group: Group;
  drawn: (type: TieType, grade: GradeBand | null) => number;
}) {
  const left = bands
    .map(({ grade, total }) => ({ grade, total: total - drawn(type, grade) }))
    .filter(({ total }) => total > 0);
  return (
    <span class="leading-grades">
      {left.map(({ grade, total }) => (
        <span key={grade}>
          <Grade grade={grade} /> {total}
        </span>
      ))}
    </span>
  );
}
