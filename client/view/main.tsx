/** Mounts the page, and says so plainly if it breaks. */
import { render } from 'preact';
import { Commands } from '../model/commands.ts';
import { learnOwnClearance } from '../model/ownClearance.ts';
import { Breakage } from './Breakage.tsx';
import { CommandsContext } from './commanding.ts';
import { openHistory } from './history.ts';
import { Page } from './Page.tsx';
import { ReaderContext } from './reading.ts';
import { applyTheme } from './theme.ts';

applyTheme();
const reader = openHistory();
learnOwnClearance(reader);
const root = document.getElementById('page');
if (!root) throw new Error('index.html has no element with the id "page" to draw in: give it one.');

render(
  <Breakage>
    <ReaderContext.Provider value={reader}>
      <CommandsContext.Provider value={new Commands(reader)}>
        <Page />
      </CommandsContext.Provider>
    </ReaderContext.Provider>
  </Breakage>,
  root,
);
