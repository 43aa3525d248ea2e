// What an entity is called and where it belongs, at each clearance.
import { clearances } from '../vocabulary/codes.ts';

/** A value of a property of the entity, and its place at each clearance; -1 where no source asserts it. */
export interface Named {
  fused: { name: string; value: string; rank: number[] };
}

export interface FusedNames {
  name: string[];
  names: string[];
  namesSeen: boolean[];
  countries: string[];
  countriesSeen: boolean[];
}

/** The lists of an Entity node: five names; other names and countries, each with five marks that say where it is shown. */
export function fuseNames(values: readonly Named[]): FusedNames {
  const of = (property: string) => values.map(({ fused }) => fused).filter(({ name }) => name === property);
  const chosen = clearances.map((k) => of('name').find(({ rank }) => rank[k] === 0)?.value ?? '');
  const names = unique([...of('name'), ...of('otherName')]);
  const countries = unique(of('country'));
  return {
    name: chosen,
    names: names.map(({ value }) => value),
    namesSeen: names.flatMap(({ value, seen }) => clearances.map((k) => seen[k]! && value !== chosen[k])),
    countries: countries.map(({ value }) => value),
    countriesSeen: countries.flatMap(({ seen }) => seen),
  };
}

/** The values in order of the alphabet, each once, with the clearances at which a source asserts it. */
function unique(values: readonly Named['fused'][]): { value: string; seen: boolean[] }[] {
  return [...Map.groupBy(values, ({ value }) => value)]
    .map(([value, same]) => ({ value, seen: clearances.map((k) => same.some(({ rank }) => rank[k]! >= 0)) }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
