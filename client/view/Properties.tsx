/** What is claimed of an entity besides its ties: a row a value, each with its evidence, each opening to its claims. */
import type { EntityQuery } from '../../generated/client.ts';
import { byProperty } from '../model/properties.ts';
import { propertyLabel, valueType } from '../model/vocabulary.ts';
import { valueWords } from '../model/values.ts';
import { Link } from './Link.tsx';
import { EvidenceMarks } from './Marks.tsx';
import { PickButton } from './PickButton.tsx';
import { Quiet } from './States.tsx';

type Found = NonNullable<EntityQuery['entity']>;

export function Properties({ entity }: { entity: Found }) {
  const groups = byProperty(entity.properties);
  if (groups.length === 0) return <Quiet>Nothing but its ties.</Quiet>;
  return (
    <dl class="properties">
      {groups.map(([name, values]) => (
        <div key={name} class="property">
          <dt>{propertyLabel(name)}</dt>
          {values.map(({ value, evidence }) => (
            <dd key={value}>
              <PickButton picked={{ kind: 'property', name }} label={`Claims about ${propertyLabel(name)}`}>
                <bdi class="value">{valueWords(name, value, entity.type)}</bdi>
              </PickButton>
              <Onward type={valueType(name, entity.type)} value={value} />
              <EvidenceMarks evidence={evidence} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Where a value is an id or an address: the way there. */
function Onward({ type, value }: { type: string; value: string }) {
  if (type === 'reference') return <Link to={{ at: 'entity', id: value }}>open</Link>;
  if (type !== 'url' || !/^https?:\/\//.test(value)) return null;
  return (
    <a href={value} rel="noreferrer noopener" target="_blank">
      open
    </a>
  );
}
