/** How to read the page: shown where the evidence will stand, until something is picked. */
import { bandMeans, bands } from '../model/grades.ts';
import { Grade } from './Marks.tsx';

export function Legend() {
  return (
    <section class="legend">
      <h2>How to read this</h2>
      <p>Choose a value, or the claims of a tie: here you see who says so, where, and how good it is.</p>
      <Signs />
      <p>Squares show the kind of thing, never guilt. An allegation reads as one, however many repeat it.</p>
    </section>
  );
}

/** What the signs beside every value and tie mean. */
export function Signs() {
  return (
    <dl>
      {bands.map((band) => (
        <div key={band}>
          <dt>
            <Grade grade={band} />
          </dt>
          <dd>{bandMeans[band]}</dd>
        </div>
      ))}
      <div>
        <dt>
          <Grade grade={null} />
        </dt>
        <dd>it cannot be judged; this is never the middle</dd>
      </div>
      <div>
        <dt>
          <span class="sources">3 sources</span>
        </dt>
        <dd>not shown to repeat each other; five newspapers that quote one report are one</dd>
      </div>
      <div>
        <dt>
          <span class="mark contested">denied by 1</span>
        </dt>
        <dd>a source says that it is not so; both sides stand, and no grade is lowered</dd>
      </div>
      <div>
        <dt>
          <span class="mark cleared">cleared</span>
        </dt>
        <dd>the last proceeding ended in acquittal, discontinuation or reversal</dd>
      </div>
    </dl>
  );
}
