/** How much there is of each: a table that a reader can hear, with a bar for the eye. */

export interface Bar {
  name: string;
  /** What else there is to say of it. */
  title?: string;
  count: number;
}

/** `of` names what the rows are, for those who hear the table. */
export function Bars({ of, rows }: { of: string; rows: readonly Bar[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
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
            <td class="bar">
              <span style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
              {count.toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
