/** The workspace: who asks on the left, what is drawn in the middle, what proves it on the right, what is hidden below. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Picked } from '../../model/address.ts';
import { Network } from '../../model/network/network.ts';
import { Evidence } from '../Evidence.tsx';
import { useCommands } from '../commanding.ts';
import { Proof } from '../Proof.tsx';
import { useReader } from '../reading.ts';
import { useTitle } from '../title.ts';
import { AskColumn } from './AskColumn.tsx';
import { BetweenPanel, BunchPanel } from './BunchPanel.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { NetworkContext, useNetwork } from './drawing.ts';
import { EntityPanel } from './EntityPanel.tsx';
import { HiddenLine } from './HiddenLine.tsx';
import { openLayoutThread } from './layoutThread.ts';
import { LensRow } from './LensRow.tsx';
import { NetworkLegend } from './NetworkLegend.tsx';
import { PathGone, PathPanel } from './PathPanel.tsx';
import { SelectionPanel } from './SelectionPanel.tsx';
import { Views } from './Views.tsx';
import { useWide, wide } from './wide.ts';

export function NetworkPage() {
  const reader = useReader();
  useTitle('Network');
  const [network, thread] = useMemo(() => {
    const opened = openLayoutThread();
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    return [new Network(reader, opened.arrange, { motion }), opened] as const;
  }, [reader]);
  const commands = useCommands();
  useEffect(() => {
    commands.network.value = network;
    return () => {
      commands.network.value = null;
      network.end();
      thread.end();
    };
  }, [commands, network, thread]);
  useWide(network);
  const { picked } = reader.address.value;
  const selecting = network.selection.ids.value.size > 0;
  const proving = picked !== null || selecting;
  return (
    <NetworkContext.Provider value={network}>
      <div
        class={`network ${proving ? 'proving' : network.chosen.value ? 'pathing' : ''} ${wide.value ? 'wide' : ''}`}
      >
        <LensRow />
        <AskColumn />
        <main id="shown" class="drawn" tabIndex={-1}>
          <h1 class="for-readers-aloud">Network</h1>
          <CanvasTools />
          <Views />
        </main>
        <Evidence
          picked={picked}
          urgent={selecting}
          prove={(one) => (
            <>
              <SelectedBeside />
              <Proven picked={one} />
            </>
          )}
        >
          <Unpicked />
        </Evidence>
        <HiddenLine />
      </div>
    </NetworkContext.Provider>
  );
}

function Proven({ picked }: { picked: Picked }) {
  switch (picked.kind) {
    case 'entity':
      return <EntityPanel id={picked.id} />;
    case 'bunch':
      return <BunchPanel id={picked.id} />;
    case 'between':
      return <BetweenPanel id={picked.id} />;
    default:
      return <Proof self={undefined} picked={picked} />;
  }
}

/** Until something is picked: what is selected, else the path at hand, else how to read the drawing. */
function Unpicked() {
  const { chosen, drawing } = useNetwork();
  const selected = useSelected();
  if (selected.length > 0) return <SelectionPanel entities={selected} />;
  if (chosen.value) return <PathPanel path={chosen.value} />;
  return (
    <>
      {drawing.value.path.length > 0 && <PathGone />}
      <NetworkLegend />
    </>
  );
}

/** Several stay at hand while one of them, or a tie, is proven. */
function SelectedBeside() {
  const selected = useSelected();
  return selected.length > 1 ? <SelectionPanel entities={selected} named={false} /> : null;
}

function useSelected() {
  const { selection, entities } = useNetwork();
  return entities.value.filter(({ id }) => selection.ids.value.has(id));
}
