/** The workspace: who asks on the left, what is drawn in the middle, what proves it on the right, what is hidden below. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Picked } from '../../model/address.ts';
import { Network } from '../../model/network/network.ts';
import { Evidence } from '../Evidence.tsx';
import { Proof } from '../Proof.tsx';
import { useReader } from '../reading.ts';
import { useTitle } from '../title.ts';
import { AskColumn } from './AskColumn.tsx';
import { Canvas } from './Canvas.tsx';
import { NetworkContext } from './drawing.ts';
import { EntityPanel } from './EntityPanel.tsx';
import { HiddenLine } from './HiddenLine.tsx';
import { Key } from './Key.tsx';
import { openLayoutThread } from './layoutThread.ts';
import { LensRow } from './LensRow.tsx';
import { NetworkLegend } from './NetworkLegend.tsx';
import { PathPanel } from './PathPanel.tsx';

export function NetworkPage() {
  const reader = useReader();
  useTitle('Network');
  const [network, thread] = useMemo(() => {
    const opened = openLayoutThread();
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    return [new Network(reader, opened.arrange, { motion }), opened] as const;
  }, [reader]);
  useEffect(
    () => () => {
      network.end();
      thread.end();
    },
    [network, thread],
  );
  const { picked } = reader.address.value;
  const prove = (one: Picked) =>
    one.kind === 'entity' ? <EntityPanel id={one.id} /> : <Proof self={undefined} picked={one} />;
  const path = network.chosen.value;
  return (
    <NetworkContext.Provider value={network}>
      <div class={picked ? 'network proving' : 'network'}>
        <LensRow />
        <AskColumn />
        <main id="shown" class="drawn" tabIndex={-1}>
          <h1 class="for-readers-aloud">Network</h1>
          <Canvas />
          <Key />
        </main>
        <Evidence picked={picked} prove={prove}>
          {path ? <PathPanel path={path} /> : <NetworkLegend />}
        </Evidence>
        <HiddenLine />
      </div>
    </NetworkContext.Provider>
  );
}
