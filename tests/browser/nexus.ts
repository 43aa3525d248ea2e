// A network, an official and the office between them: the smallest story in which paths differ by evidence and by time. All of it is invented.
import type { SentClaim } from '../../server/record/inputs.ts';

type Entity = SentClaim['subject'];

const courier: SentClaim['source'] = {
  id: 'src-courier',
  title: 'Money at the Quay',
  kind: 'MEDIA',
  authors: ['Mara Senn'],
  publisher: 'The Selm Courier',
  publishedOn: '2020-06',
};
const gazette: SentClaim['source'] = {
  id: 'src-gazette',
  title: 'Official Gazette of the Invented River',
  kind: 'OFFICIAL_REGISTER',
  authors: ['Invented Government Printer'],
  publishedOn: '2022-01',
};
const ledger: SentClaim['source'] = {
  id: 'src-ledger',
  title: 'Quayside Ledger',
  kind: 'LEAK',
  authors: ['A Bookkeeper'],
  publishedOn: '2021-05',
};

const ring: Entity = { id: 'ring', type: 'ORGANIZATION', name: 'Harbour Ring' };
const kest: Entity = { id: 'kest', type: 'PERSON', name: 'Dorin Kest' };
const kadar: Entity = { id: 'kadar', type: 'PERSON', name: 'Besh Kadar' };
const haret: Entity = { id: 'haret', type: 'PERSON', name: 'Quill Haret' };
const director: Entity = { id: 'director', type: 'OFFICE', name: 'Director of Customs' };
const customs: Entity = { id: 'customs', type: 'STATE_INSTITUTION', name: 'Customs Service' };

const registered = { source: gazette, reliability: 'A', credibility: 'CONFIRMED' } as const;
const alleged = { stage: 'ALLEGED', reliability: 'C', credibility: 'POSSIBLY_TRUE' } as const;

/** He was paid only after he had left; who came after him was paid while he held the office. */
export const nexus: SentClaim[] = [
  {
    subject: ring,
    tie: { type: 'BRIBES', to: kest },
    source: courier,
    locator: 'paragraph 4',
    quote: 'an envelope reached the former director',
    validFrom: '2020-04',
    validTo: '2020-04',
    ...alleged,
  },
  {
    subject: kest,
    tie: { type: 'HOLDS', to: director },
    locator: 'No. 11',
    validFrom: '2016',
    validTo: '2019-11',
    ...registered,
  },
  {
    subject: haret,
    tie: { type: 'HOLDS', to: director },
    locator: 'No. 12',
    validFrom: '2019-12',
    validTo: '..',
    ...registered,
  },
  { subject: director, tie: { type: 'OFFICE_OF', to: customs }, locator: 'No. 2', ...registered },
  {
    subject: kadar,
    tie: { type: 'REPRESENTS', to: ring },
    source: ledger,
    locator: 'page 3',
    validFrom: '2017',
    validTo: '..',
    ...alleged,
  },
  {
    subject: kadar,
    tie: { type: 'BRIBES', to: haret },
    source: ledger,
    locator: 'page 9',
    validFrom: '2020',
    validTo: '..',
    ...alleged,
    reliability: 'D',
    credibility: 'DOUBTFUL',
  },
];
