/** What is claimed of an entity, in the order in which it is read. */

/** What says what the thing is, before its details. */
const first = ['summary', 'describedAs', 'kind', 'title', 'branch', 'name', 'otherName'];

/** Values by property, each property's in the order in which they came: the best evidenced first. */
export function byProperty<Value extends { name: string }>(values: readonly Value[]): [string, Value[]][] {
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return [...Map.groupBy(values, ({ name }) => name)].sort(([a], [b]) => rank(a) - rank(b));
}
