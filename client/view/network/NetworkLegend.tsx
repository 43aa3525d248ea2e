/** How to read the drawing: shown where the evidence will stand, until something is picked. */
import { hiddenMeans } from '../../model/hidden.ts';
import { Signs } from '../Legend.tsx';

export function NetworkLegend() {
  return (
    <section class="legend network-legend">
      <h2>How to read the drawing</h2>
      <p>
        Choose an entity or a tie, in the drawing or in a list: its claims open here. Choosing an entity twice
        draws what surrounds it.
      </p>
      <ul>
        <li>Colour and outline say what kind of thing it is, never guilt.</li>
        <li>A line is as wide as it has independent sources, and as strong as its grade.</li>
        <li>A dashed line is contested: somebody denies it, and both sides stand.</li>
        <li>What accuses says how far it is established: “bribes (alleged)”.</li>
        <li>
          “+3” at a sign: so many of its ties lead on to what is not drawn. Press it to draw them; or choose
          the entity, which says which.
        </li>
        <li>No line means that no visible source ties the two, not that nothing does.</li>
        <li>
          Not every tie makes a path: what only classes or places somebody is drawn, and no path goes along
          it.
        </li>
        <li>A dotted edge: pinned, no layout moves it. A second outline: several that stand as one.</li>
        <li>Below the drawing stands what is hidden, and why. {hiddenMeans}</li>
      </ul>
      <Signs />
    </section>
  );
}
