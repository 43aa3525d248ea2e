// The smallest story that shows everything a page can show. All of it is invented.
import type { SentClaim } from '../../server/record/inputs.ts';

type Source = SentClaim['source'];
type Entity = SentClaim['subject'];
type Grades = Pick<SentClaim, 'reliability' | 'credibility'>;

const report: Source = {
  id: 'src-report',
  title: 'Tolls and Ministries on the Northern Road',
  kind: 'RESEARCH',
  authors: ['Ada Orlov', 'Tomas Brandt'],
  publisher: 'Institute for Invented Studies',
  publishedOn: '2014-09',
  url: 'https://example.org/northern-road',
};
const newspaper: Source = {
  id: 'src-newspaper',
  title: 'Who Guards the Road?',
  kind: 'MEDIA',
  authors: ['Lena Quist'],
  publisher: 'The Morning Ledger',
  publishedOn: '2015-03-02',
};
const reply: Source = {
  id: 'src-reply',
  title: 'Letter to the Editors',
  kind: 'SUBJECT_STATEMENT',
  authors: ['Karim Dossa'],
  publishedOn: '2015-03-09',
};
const panel: Source = {
  id: 'src-panel',
  title: 'Report of the Invented Panel of Experts',
  kind: 'UN_REPORT',
  authors: ['Invented Panel of Experts'],
  publishedOn: '2013-11-30',
};
const judgment: Source = {
  id: 'src-judgment',
  title: 'Judgment in Case 17',
  kind: 'COURT_RECORD',
  authors: ['Court of the Northern District'],
  publishedOn: '2016-05-20',
};

const dossa: Entity = { id: 'person-1', type: 'PERSON', name: 'Karim Dossa' };
const brigade: Entity = { id: 'body-1', type: 'ORGANIZATION', name: 'Ridge Brigade' };
const ministry: Entity = { id: 'body-2', type: 'STATE_INSTITUTION', name: 'Ministry of Transport' };
const mine: Entity = { id: 'place-1', type: 'PLACE', name: 'Saltmarsh' };

const good: Grades = { reliability: 'B', credibility: 'PROBABLY_TRUE' };
const fair: Grades = { reliability: 'C', credibility: 'POSSIBLY_TRUE' };

/** A name that a careless page would run. */
export const script = '<script>window.broken = true</script>';
export const arabic = 'كتيبة الجبل';
export const longName = 'Committee for the Coordination of Everything that Nobody Else Coordinates '
  .repeat(6)
  .slice(0, 400);

export const claims: SentClaim[] = [
  { subject: dossa, property: 'title', value: 'Colonel', source: report, locator: 'lines 12–14', ...good },
  { subject: dossa, property: 'country', value: 'QM', source: report, locator: 'line 12', ...good },
  { subject: brigade, property: 'kind', value: 'armed_group', source: report, locator: 'line 40', ...good },
  {
    subject: brigade,
    property: 'otherName',
    value: arabic,
    source: newspaper,
    locator: 'paragraph 2',
    ...fair,
  },
  {
    subject: dossa,
    tie: { type: 'LEADS', to: brigade },
    stage: 'ALLEGED',
    source: report,
    locator: 'lines 41–44, note 7',
    quote: 'the man whom drivers call the Colonel gives the orders at the northern checkpoints',
    validFrom: '2009',
    validTo: '2013-06',
    ...good,
  },
  {
    subject: dossa,
    tie: { type: 'LEADS', to: brigade },
    stage: 'ALLEGED',
    source: newspaper,
    attributedTo: panel,
    locator: 'paragraph 5',
    ...fair,
  },
  {
    subject: dossa,
    tie: { type: 'LEADS', to: brigade },
    stage: 'ALLEGED',
    stance: 'DENIES',
    source: reply,
    locator: 'paragraph 1',
    quote: 'I have never commanded anybody on that road.',
    reliability: 'D',
    credibility: 'DOUBTFUL',
  },
  {
    subject: ministry,
    tie: { type: 'PROTECTS', to: brigade },
    stage: 'ALLEGED',
    source: panel,
    locator: 'paragraph 88',
    marking: 'AMBER',
    ...good,
  },
  {
    subject: { id: 'hidden-1', type: 'PERSON', name: 'Nobody below Amber' },
    property: 'title',
    value: 'Auditor',
    source: panel,
    marking: 'AMBER',
    ...good,
  },
  { subject: ministry, property: 'branch', value: 'executive', source: report, locator: 'line 3', ...good },
  {
    subject: dossa,
    tie: { type: 'BRIBES', to: ministry },
    stage: 'ACQUITTED',
    source: judgment,
    locator: 'page 31',
    observedOn: '2016-05-20',
    reliability: 'A',
    credibility: 'CONFIRMED',
  },
  {
    subject: brigade,
    tie: { type: 'OPERATES_IN', to: mine },
    stage: 'STATED',
    source: report,
    locator: 'line 52',
    validFrom: '2008~',
    validTo: '..',
    ...good,
  },
  {
    subject: { id: 'person-2', type: 'PERSON', name: script },
    tie: { type: 'FAMILY_OF', to: dossa, role: 'sister' },
    stage: 'STATED',
    source: newspaper,
    locator: 'paragraph 9',
    ...fair,
  },
  {
    subject: { id: 'body-3', type: 'ORGANIZATION', name: longName },
    tie: { type: 'ALLIED_WITH', to: brigade },
    stage: 'STATED',
    source: report,
    locator: 'line 60',
    ...fair,
  },
  ...Array.from({ length: 30 }, (_, index): SentClaim => ({
    subject: { id: `member-${index + 1}`, type: 'ORGANIZATION', name: `Roadside Company ${index + 1}` },
    tie: { type: 'PART_OF', to: brigade },
    stage: 'STATED',
    source: report,
    locator: `annex, line ${index + 1}`,
    ...fair,
  })),
];

/** Somebody who may be the man of the story. */
export const alias: SentClaim = {
  subject: { id: 'person-9', type: 'PERSON', name: 'K. Dosa' },
  property: 'title',
  value: 'Adviser',
  source: newspaper,
  locator: 'paragraph 3',
  ...fair,
};

/** What is recorded by mistake, and retracted. */
export const mistaken: SentClaim = {
  subject: { id: dossa.id },
  property: 'title',
  value: 'Governor',
  source: newspaper,
  locator: 'paragraph 12',
  ...fair,
};

const hall = { id: 'hall', type: 'ORGANIZATION' } as const;

/** As many as are ever drawn at once. */
export const crowd = Array.from({ length: 1_000 }, (_, index): SentClaim => ({
  subject: { id: `stall-${index + 1}`, type: 'ORGANIZATION', name: `Stall ${index + 1}` },
  // A name that is given each time would be claimed each time.
  tie: { type: 'PART_OF', to: { ...hall, ...(index === 0 && { name: 'Market Hall' }) } },
  stage: 'STATED',
  source: report,
  locator: `annex 2, line ${index + 1}`,
  ...fair,
}));
