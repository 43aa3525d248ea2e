/** By which evidence standard ties count: one that has a name, or any grade and number of sources. */
import { useState } from 'preact/hooks';
import { bands, bandMeans } from '../model/grades.ts';
import { isUsual, standards, standardWords } from '../model/standard.ts';
import { useReader } from './reading.ts';

export function StandardFields() {
  const reader = useReader();
  const lens = reader.lens.value;
  const [own, setOwn] = useState(false);
  const particular = own || !isUsual(lens);
  const choose = (words: string) => {
    const standard = standards.find((one) => standardWords(one) === words);
    setOwn(!standard);
    if (standard) reader.see(standard);
  };
  return (
    <>
      <label class="standard">
        <span>Standard</span>
        <select
          value={particular ? '' : standardWords(lens)}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {standards.map((standard) => (
            <option key={standardWords(standard)}>{standardWords(standard)}</option>
          ))}
          <option value="">another …</option>
        </select>
      </label>
      {particular && <OwnStandard />}
    </>
  );
}

function OwnStandard() {
  const reader = useReader();
  const { minGrade, minSources } = reader.lens.value;
  return (
    <>
      <label>
        <span>Grade</span>
        <select
          value={minGrade ?? ''}
          onChange={({ currentTarget }) =>
            reader.see({ minGrade: bands.find((band) => band === currentTarget.value) ?? null })
          }
        >
          <option value="">any</option>
          {bands.map((band) => (
            <option key={band} value={band}>
              {band} or better: {bandMeans[band]}
            </option>
          ))}
        </select>
      </label>
      <label class="few">
        <span>Sources ≥</span>
        <select
          value={String(minSources)}
          onChange={({ currentTarget }) => reader.see({ minSources: Number(currentTarget.value) })}
        >
          {sourceCounts(minSources).map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** A few, and whatever the address asks for. */
function sourceCounts(asked: number): number[] {
  return [...new Set([1, 2, 3, 4, 5, asked])].sort((a, b) => a - b);
}
