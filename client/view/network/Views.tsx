/** The middle of the workspace: the canvas, or the table above it. */
import { Later } from '../Later.tsx';
import { Canvas } from './Canvas.tsx';
import { useNetwork } from './drawing.ts';
import { Key } from './Key.tsx';
import { OnPaper } from './OnPaper.tsx';
import { WayToList } from './WayToList.tsx';

export function Views() {
  const asTable = useNetwork().drawing.value.shows === 'table';
  return (
    <div class="views">
      {/* The canvas keeps its size while it is out of sight, so that it comes back exactly as it was. */}
      <div class="view" data-aside={asTable}>
        <Canvas />
        <Key />
      </div>
      <OnPaper />
      <WayToList />
      {asTable && <Later load={table} of="The table" within />}
    </div>
  );
}

const table = async () => (await import('../table/TableView.tsx')).TableView;
