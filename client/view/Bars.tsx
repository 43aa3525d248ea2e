/** How much there is of each: a table that a reader can hear, with a bar for the eye. */

export interface Bar {
  name: string;
  /** What else there is to say of it. */
  title?: string;
  count: number;
}

/** So many stand there at once; the rest can be opened. */
const shown = 20;

/** `of` names what the rows are, for those who hear the table. */
export function Bars({ of, rows }: { of: string; rows: readonly Bar[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const rest = rows.slice(shown);
  return (
    <>
      <Table of={of} rows={rows.slice(0, shown)} most={most} />
      {rest.length > 0 && (
        <details class="rest">
          <summary>{rest.length} more</summary>
          <Table of={of} rows={rest} most={most} />
        </details>
      )}
    </>
  );
}

function Table({ of, rows, most }: { of: string; rows: readonly Bar[]; most: number }) {
  return (
    <table class="bars">
      <thead class="for-readers-aloud">
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">what it is</th>
          <th scope="col">claims</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, title = '', count }) => (
          <tr key={`${name} ${title}`}>
            <th scope="row">{name}</th>
            <td class="quiet">{title}</td>
            <td>
              <span class="bar" style={{ width: `${(150 * count) / most}px` }} aria-hidden="true" />
              {count.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
