/** The whole page: what is asked above, what is shown in the middle, what proves it on the right. */
import type { Place } from '../model/address.ts';
import { nothingDrawn } from '../model/network/drawing.ts';
import { AboutPage } from './AboutPage.tsx';
import { ClaimPage } from './ClaimPage.tsx';
import { EntityPage } from './EntityPage.tsx';
import { Evidence } from './Evidence.tsx';
import { Fiction } from './Fiction.tsx';
import { Header } from './Header.tsx';
import { Later } from './Later.tsx';
import { Legend } from './Legend.tsx';
import { LensNote } from './LensNote.tsx';
import { Link } from './Link.tsx';
import { Lost } from './Lost.tsx';
import { PageCommands } from './PageCommands.tsx';
import { PaperMarking } from './PaperMarking.tsx';
import { PaperOrigin } from './PaperOrigin.tsx';
import { useReader } from './reading.ts';
import { Recording } from './Recording.tsx';
import { SourcePage } from './SourcePage.tsx';
import { Start } from './Start.tsx';
import { TiePage } from './TiePage.tsx';
import { useTitle } from './title.ts';
import { Unread } from './Unread.tsx';

export function Page() {
  const { place } = useReader().address.value;
  return (
    <>
      <a class="skip" href="#shown" onClick={skip}>
        Skip to what is shown
      </a>
      <Header />
      <PaperMarking />
      <Fiction />
      <Lost />
      <Unread />
      <PageCommands />
      {place.at === 'network' ? <Later load={network} of="The network" /> : <Workspace />}
      <Recording />
      <PaperOrigin />
      <PaperMarking />
    </>
  );
}

// The fragment of the address may hold a drawing.
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('shown')?.focus();
}

// Drawing takes more code than all other pages together: it comes when it is needed.
const network = async () => (await import('./network/NetworkPage.tsx')).NetworkPage;

function Workspace() {
  const { place, picked } = useReader().address.value;
  const proves = place.at === 'entity';
  return (
    <div class={proves ? 'workspace' : 'workspace alone'}>
      <main id="shown" tabIndex={-1}>
        <LensNote />
        <Shown place={place} />
      </main>
      {place.at === 'entity' && (
        <Evidence entity={place.id} picked={picked}>
          <Legend />
        </Evidence>
      )}
    </div>
  );
}

function Shown({ place }: { place: Place }) {
  switch (place.at) {
    case 'start':
      return <Start />;
    case 'about':
      return <AboutPage />;
    case 'entity':
      return <EntityPage key={place.id} id={place.id} />;
    case 'source':
      return <SourcePage key={place.id} id={place.id} />;
    case 'tie':
      return <TiePage key={place.id} id={place.id} />;
    case 'claim':
      return <ClaimPage key={place.id} id={place.id} />;
    default:
      return <Nowhere />;
  }
}

const networkPlace: Place = { at: 'network', drawing: nothingDrawn };

function Nowhere() {
  useTitle('No such page');
  return (
    <section class="not-there">
      <h1>There is no page here.</h1>
      <p>
        The address may be mistyped, or cut. Look above for a name, or go to{' '}
        <Link to={{ at: 'start' }}>the start</Link> or <Link to={networkPlace}>the network</Link>.
      </p>
    </section>
  );
}
