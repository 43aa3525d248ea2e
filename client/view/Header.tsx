/** The line above everything: the name, the search, the lens, light or dark. */
import { canCopyLink, copyLink } from './copyLink.ts';
import { LensMenu } from './LensMenu.tsx';
import { Link } from './Link.tsx';
import { useReader } from './reading.ts';
import { SearchBox } from './SearchBox.tsx';
import { nextTheme, theme } from './theme.ts';

export function Header() {
  const { address, lastDrawing } = useReader();
  const { place } = address.value;
  const drawing = place.at === 'network';
  return (
    <header class="header">
      <Link to={{ at: 'start' }} class="brand">
        Claimgraph
      </Link>
      <nav aria-label="Pages">
        <Link to={{ at: 'network', drawing: lastDrawing.value }} current={drawing}>
          Network
        </Link>
        <Link to={{ at: 'about' }} current={place.at === 'about'}>
          About
        </Link>
      </nav>
      <SearchBox />
      {/* Where things are drawn the lens stands open, above them. */}
      {!drawing && <LensMenu />}
      {canCopyLink && (
        <button
          type="button"
          class="quiet-tool share"
          onClick={copyLink}
          title="Copy the link to all that is shown here, and through which lens"
        >
          Copy link
        </button>
      )}
      <button
        type="button"
        class="quiet-tool theme"
        onClick={nextTheme}
        title="Light, dark, or as the system has it"
      >
        <span class="theme-sign" data-shows={theme.value} aria-hidden="true" />
        <span class="for-readers-aloud">Colours: </span>
        <span class="theme-name">{theme.value}</span>
      </button>
    </header>
  );
}
