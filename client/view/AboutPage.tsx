/** What this graph holds and what not, and what to keep in mind when reading it. */
import { AboutDocument, type AboutQuery } from '../../generated/client.ts';
import { bandMeans } from '../model/grades.ts';
import { countryName } from '../model/values.ts';
import { plain, sourceKindLabel } from '../model/vocabulary.ts';
import { Bars } from './Bars.tsx';
import { useQuestion } from './reading.ts';
import { Quiet, Skeleton, Trouble } from './States.tsx';
import { useTitle } from './title.ts';

type Held = AboutQuery['graph'];

export function AboutPage() {
  useTitle('About this graph');
  const { answer, error } = useQuestion(AboutDocument, () => ({}), []);
  return (
    <article class="about">
      <h1>About this graph</h1>
      {error.value && <Trouble error={error.value} of="What the graph holds" />}
      {!answer.value && !error.value && <Skeleton lines={8} of="what the graph holds" />}
      {answer.value && <Holding graph={answer.value.graph} />}
    </article>
  );
}

function Holding({ graph }: { graph: Held }) {
  const { claims, sources, independentSources } = graph;
  return (
    <>
      <p class="lead">
        {claims.toLocaleString('en')} claims, from {sources.toLocaleString('en')} sources, of which{' '}
        {independentSources.toLocaleString('en')} are independent of each other: reprints count as what they
        repeat, and works that share an author count once.
      </p>
      {graph.fictional ? null : <Limits />}
      <Section of="How good" id="about-grades">
        <Bars
          of="grade"
          rows={graph.grades.map(({ grade, claims: count }) => ({
            name: grade ?? 'none',
            title: grade ? bandMeans[grade] : 'it cannot be judged',
            count,
          }))}
        />
      </Section>
      <Section of="What kind of source" id="about-kinds">
        <Bars
          of="kind of source"
          rows={graph.sourceKinds.map((one) => ({
            name: sourceKindLabel(one.kind),
            title: `${one.sources} ${one.sources === 1 ? 'source' : 'sources'}`,
            count: one.claims,
          }))}
        />
      </Section>
      <Section of="Which countries" id="about-countries">
        <p class="over">
          What belongs to two countries counts in both. What is told of a country without naming one of its
          entities is not counted.
        </p>
        <Bars
          of="country"
          rows={graph.countries.map((one) => ({
            name: countryName(one.country),
            title: `${one.entities} ${one.entities === 1 ? 'entity' : 'entities'}`,
            count: one.claims,
          }))}
        />
      </Section>
      <Section of="Which years" id="about-years">
        <p class="over">
          When it was seen to be so what a claim says, by default the date of its source; and how many say
          since when it was so. {undated(graph.years)}
        </p>
        <Bars
          of="year"
          rows={graph.years.flatMap(({ year, claims: begin, seen: count }) =>
            year === null ? [] : [{ name: String(year), title: begin === 0 ? '' : `${begin} begin`, count }],
          )}
        />
      </Section>
      <Section of="Who coded what" id="about-codings">
        <p class="over">
          Classes and readings are opinions of those who made them, and no property of anybody.
        </p>
        {graph.codings.length === 0 ? (
          <Quiet>Nothing here is coded.</Quiet>
        ) : (
          <Bars
            of="coder"
            rows={graph.codings.map(({ what, coder, claims: count }) => ({
              name: coder,
              title: whatWords[what] ?? plain(what.toLowerCase()),
              count,
            }))}
          />
        )}
      </Section>
    </>
  );
}

function undated(years: Held['years']): string {
  const none = years.find(({ year }) => year === null);
  if (!none) return '';
  return `${none.claims.toLocaleString('en')} claims do not say since when.`;
}

/** What a coder says who it was by. */
const whatWords: Record<string, string> = {
  codedBy: 'target and mode of an activity',
  coder: 'how a text mentions organized crime',
  MANDATED_BY: 'what a mandate asks for',
  TOWARDS_AUTHORITY: 'how a group stands towards authority',
  POSTURE_TOWARDS: 'how a group behaves towards a peace process or mission',
};

function Section({ of, id, children }: { of: string; id: string; children: preact.ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{of}</h2>
      {children}
    </section>
  );
}

function Limits() {
  return (
    <section aria-labelledby="about-limits">
      <h2 id="about-limits">What to keep in mind</h2>
      <ul class="limits">
        <li>
          It holds what its sources say, and nothing else. What they do not mention is missing here, and that
          says nothing about the world.
        </li>
        <li>
          What is well reported looks worse than what is not. A place with many claims is one that many people
          wrote about.
        </li>
        <li>
          What courts, councils and governments did after a source was published is not in it, unless a later
          source says so. Of every living person: as of the date of the source.
        </li>
        <li>
          An accusation is as good as whoever makes it. Open it: the words follow its legal stage, and who
          denies it stands beside it.
        </li>
        <li>
          Sources that repeat one document, and works that share an author, count as one. So fewer count as
          independent than there are, and that is on purpose.
        </li>
      </ul>
    </section>
  );
}
