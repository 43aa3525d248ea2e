/** The line above everything: the name, the search, the lens, light or dark. */
import { LensMenu } from './LensMenu.tsx';
import { Link } from './Link.tsx';
import { SearchBox } from './SearchBox.tsx';
import { nextTheme, theme } from './theme.ts';

export function Header() {
  return (
    <header class="header">
      <Link to={{ at: 'start' }} class="brand">
        Claimgraph
      </Link>
      <SearchBox />
      <LensMenu />
      <button type="button" class="theme" onClick={nextTheme} title="Light, dark, or as the system has it">
        <span class="theme-sign" data-shows={theme.value} aria-hidden="true" />
        <span class="for-readers-aloud">Colours: </span>
        <span class="theme-name">{theme.value}</span>
      </button>
    </header>
  );
}
