/** What the fields of the form are called: beside them, and where a rule speaks of one. */

export const labels = {
  reason: 'Why',
  anchor: 'Who or what',
  about: 'Tie or value',
  value: 'Value',
  other: 'The other end',
  role: 'Role',
  stance: 'The source',
  stage: 'Stage',
  validFrom: 'From',
  validTo: 'To',
  observedOn: 'Seen so on',
  source: 'Source',
  attributedTo: 'Credits',
  locator: 'Place in it',
  quote: 'Its words',
  reliability: 'The source is',
  credibility: 'What it says is',
  marking: 'Marking',
} as const;

/** Of a document that is not cited yet. */
export const sourceLabels = {
  title: 'Title',
  kind: 'Kind',
  authors: 'Authors',
  publisher: 'Publisher',
  publishedOn: 'Published',
  url: 'Address',
  language: 'Language',
} as const;

/** The three dates where a sentence speaks of them. */
export const dateNames = {
  validFrom: `“${labels.validFrom}”`,
  validTo: `“${labels.validTo}”`,
  observedOn: `“${labels.observedOn}”`,
} as const;
