/** Everything that is wrong with the files of a seed, in one run, each with where it stands and what to do. */
import { isPartialDate } from '../server/values/partialDate.ts';
import { checkClaim } from './check-claim.ts';
import { checkShape, type Entries } from './check-shape.ts';
import { Known } from './known.ts';
import { readPages, type Mistake, type Page, type Path } from './page.ts';
import type { Entity, Head, Source } from './shape.ts';
import { Corpus, lineRanges, stands, tooLong, whereStands } from './text.ts';

export type Seed = {
  mistakes: Mistake[];
  known: Known;
  entries: Entries[];
  /** Whether everything in it is invented. */
  fictional: boolean;
};

/** All mistakes of the folder's files. Quotes are looked up where a folder with the documents' text is given. */
export function check(folder: string, corpusFolder?: string): Mistake[] {
  return readSeed(folder, corpusFolder).mistakes;
}

/** The checked files; what they say is only to be used when there are no mistakes. */
export function readSeed(folder: string, corpusFolder?: string): Seed {
  const corpus = corpusFolder === undefined ? undefined : new Corpus(corpusFolder);
  const read = readPages(folder).map((page) => ({ page, entries: checkShape(page) }));
  checkApart(read);
  const known = new Known();
  for (const { page, entries } of read) known.add(page, entries);
  const told = new Map<string, string>();
  for (const { page, entries } of read) {
    for (const [index, source] of entries.sources.entries())
      checkSource(page, ['sources', index], source, known, corpus);
    for (const [index, entity] of entries.entities.entries()) checkEntity(page, ['entities', index], entity);
    for (const [index, { head, says }] of entries.passages.entries()) {
      const path = ['passages', index];
      if (head) checkHead(page, path, head, known);
      for (const [number, claim] of says.entries()) {
        if (!claim) continue;
        const at = [...path, 'says', number];
        checkClaim(page, at, claim, known);
        if (!head) continue;
        checkQuote(
          page,
          claim.quote ? [...at, 'quote'] : [...path, 'quote'],
          { ...head, quote: claim.quote ?? head.quote },
          known,
          corpus,
        );
        noteTwice(page, at, JSON.stringify([{ ...head, ...claim }]), told);
      }
    }
  }
  // A page that could not be read may be the one that uses them.
  if (read.every(({ page }) => page.mistakes.length === 0)) known.noteUnused();
  const mistakes = read.flatMap(({ page }) => page.distinctMistakes());
  const entries = read.map((one) => one.entries);
  return { mistakes, known, entries, fictional: entries.some(({ fictional }) => fictional) };
}

// A graph is fiction or it is not, and a folder is what goes into one graph.
function checkApart(read: { page: Page; entries: Entries }[]): void {
  if (read.every(({ entries }) => !entries.fictional)) return;
  for (const { page, entries } of read) {
    if (entries.fictional) continue;
    const todo = 'Give fiction a folder of its own, or say "fictional: true" here as well.';
    page.wrong([], 'this file does not say that it is fiction, and another in this folder does', todo);
  }
}

function checkSource(
  page: Page,
  path: Path,
  source: Source | undefined,
  known: Known,
  corpus?: Corpus,
): void {
  if (source?.publishedOn !== undefined && !isPartialDate(String(source.publishedOn))) {
    const todo = 'Write 2012, 2012-04 or 2012-04-18, with ~ behind it for approximately.';
    page.wrong([...path, 'publishedOn'], `"${source.publishedOn}" is no date`, todo);
  }
  if (source?.repeats !== undefined) known.source(page, [...path, 'repeats'], source.repeats);
  if (source?.document !== undefined && corpus && !corpus.lines(source.document)) {
    page.wrong(
      [...path, 'document'],
      `there is no document "${source.document}"`,
      'Name a file of the documents folder.',
    );
  }
}

function checkEntity(page: Page, path: Path, entity: Entity | undefined): void {
  if (!entity) return;
  const inId = entity.id.split('-').find((part) => part.length > 2 && words(entity.name).includes(part));
  if (entity.type === 'PERSON' && inId) {
    const todo = 'Ids are seen where names may not be: number the person, as in gw-p1.';
    page.wrong([...path, 'id'], `the id "${entity.id}" says the name of a person`, todo);
  }
}

function checkHead(page: Page, path: Path, head: Head, known: Known): void {
  known.source(page, [...path, 'source'], head.source);
  if (head.credits !== undefined) known.source(page, [...path, 'credits'], head.credits);
  if (head.credits === head.source) {
    page.wrong(
      [...path, 'credits'],
      'the source credits itself',
      'Delete "credits", or name the source it passes on.',
    );
  }
  if (head.lines !== undefined && !lineRanges(head.lines)) {
    page.wrong([...path, 'lines'], `"${head.lines}" names no lines`, 'Write 702, 205-208, or 241, 253.');
  }
}

function checkQuote(
  page: Page,
  at: Path,
  said: Pick<Head, 'quote' | 'source' | 'lines'>,
  known: Known,
  corpus?: Corpus,
): void {
  const { quote } = said;
  if (quote === undefined) return;
  const count = tooLong(quote);
  if (count)
    page.wrong(at, `the quote has ${count} words`, 'Shorten it to 25; […] stands for words left out.');
  const document = known.sources.get(said.source)?.entry.document;
  const lines = document === undefined ? undefined : corpus?.lines(document);
  const ranges = said.lines === undefined ? undefined : lineRanges(said.lines);
  if (!lines || !ranges || stands(quote, lines, ranges)) return;
  const elsewhere = whereStands(quote, lines);
  const todo = elsewhere
    ? `It stands at line ${elsewhere}.`
    : 'Copy the words exactly; […] stands for words left out.';
  page.wrong(at, `the quote is not in lines ${said.lines} of ${document}`, todo);
}

function noteTwice(page: Page, at: Path, claim: string, told: Map<string, string>): void {
  const first = told.get(claim);
  if (first !== undefined)
    page.wrong(at, 'this claim is there twice', `Delete it: it stands at ${first} as well.`);
  else told.set(claim, page.placeOf(at));
}

function words(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/);
}
