// The ordered scales that every claim is placed on. The index of a value is its rank, and is what is stored.

export interface ScaleValue<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly description: string;
}

function scale<const Name extends string>(values: readonly ScaleValue<Name>[]): readonly ScaleValue<Name>[] {
  return values;
}

/** Who may see a claim: Traffic Light Protocol 2.0, from CLEAR (0) to RED (4). A claim is seen at its marking and above. */
export const markings = scale([
  {
    name: 'CLEAR',
    label: 'TLP:CLEAR',
    description: 'TLP 2.0: no limit on whom it may be shown to.',
  },
  {
    name: 'GREEN',
    label: 'TLP:GREEN',
    description: 'TLP 2.0: for the community of those who work on the subject, not for the public.',
  },
  {
    name: 'AMBER',
    label: 'TLP:AMBER',
    description:
      'TLP 2.0: for those who need to know in the organization that received it and among its clients.',
  },
  {
    name: 'AMBER_STRICT',
    label: 'TLP:AMBER+STRICT',
    description:
      'TLP 2.0: for those who need to know inside the organization that received it, and nobody else.',
  },
  {
    name: 'RED',
    label: 'TLP:RED',
    description: 'TLP 2.0: for the eyes and ears of named recipients only; a source may be in danger.',
  },
]);

/** How far a source can be relied on: the letter of the Admiralty scale. A judgement of the source, never of the claim. */
export const reliabilities = scale([
  {
    name: 'A',
    label: 'completely reliable',
    description:
      'Admiralty A, completely reliable: no doubt about the source; it has always been right so far.',
  },
  {
    name: 'B',
    label: 'usually reliable',
    description: 'Admiralty B, usually reliable: minor doubt about the source; it has mostly been right.',
  },
  {
    name: 'C',
    label: 'fairly reliable',
    description: 'Admiralty C, fairly reliable: some doubt about the source; it has been right before.',
  },
  {
    name: 'D',
    label: 'not usually reliable',
    description:
      'Admiralty D, not usually reliable: serious doubt about the source; it has been right at times.',
  },
  {
    name: 'E',
    label: 'unreliable',
    description:
      'Admiralty E, unreliable: the source lacks what makes a source credible; it has been wrong before.',
  },
  {
    name: 'F',
    label: 'cannot be judged',
    description:
      'Admiralty F, reliability cannot be judged: nothing is known to judge the source by. This is not the middle of the scale; a claim with it has no band.',
  },
]);

/** How far the content can be believed: the digit 1 to 6 of the Admiralty scale (index 0 to 5). A judgement of the claim. */
export const credibilities = scale([
  {
    name: 'CONFIRMED',
    label: 'confirmed by other sources',
    description: 'Admiralty 1, confirmed: independent sources say the same, and it fits what else is known.',
  },
  {
    name: 'PROBABLY_TRUE',
    label: 'probably true',
    description:
      'Admiralty 2, probably true: not confirmed, but plausible in itself and in line with what else is known.',
  },
  {
    name: 'POSSIBLY_TRUE',
    label: 'possibly true',
    description:
      'Admiralty 3, possibly true: not confirmed, plausible in itself, and in line with some of what is known.',
  },
  {
    name: 'DOUBTFUL',
    label: 'doubtful',
    description:
      'Admiralty 4, doubtful: not confirmed; possible, but nothing else that is known bears it out.',
  },
  {
    name: 'IMPROBABLE',
    label: 'improbable',
    description: 'Admiralty 5, improbable: not plausible in itself, and against what else is known.',
  },
  {
    name: 'CANNOT_BE_JUDGED',
    label: 'truth cannot be judged',
    description:
      'Admiralty 6, truth cannot be judged: there is nothing to compare it with. This is not the middle of the scale; a claim with it has no band.',
  },
]);

/** One word for both grades: the weaker of the two. A1 is 0, E5 is 4. */
export const gradeBands = scale([
  {
    name: 'A1',
    label: 'A1',
    description: 'Source completely reliable (A) and content confirmed (1): the best band.',
  },
  { name: 'B2', label: 'B2', description: 'The weaker axis is B (usually reliable) or 2 (probably true).' },
  { name: 'C3', label: 'C3', description: 'The weaker axis is C (fairly reliable) or 3 (possibly true).' },
  { name: 'D4', label: 'D4', description: 'The weaker axis is D (not usually reliable) or 4 (doubtful).' },
  {
    name: 'E5',
    label: 'E5',
    description:
      'The weaker axis is E (unreliable) or 5 (improbable): the worst band. Claims with F or 6 have no band, which ranks after this one.',
  },
]);

/** The index of "no band" (reliability F or credibility 6): it ranks after E5, and is never the middle. */
export const noBand = gradeBands.length;

/** What the source does with what the claim says. */
export const stances = scale([
  { name: 'ASSERTS', label: 'asserts', description: 'The source says that it is so.' },
  {
    name: 'DENIES',
    label: 'denies',
    description:
      'The source says that it is not so. Both sides stay visible and the tie or value is contested; no grade is lowered. A denial by the subject itself is called a reply.',
  },
  {
    name: 'QUESTIONS',
    label: 'doubts',
    description:
      'The source casts doubt on it without denying it. Counted and shown; it changes no evidence.',
  },
  {
    name: 'WITHDRAWN',
    label: 'has taken back',
    description:
      'The source took back what it had said: what it asserted of the same tie or value no longer counts. Not the same as our own retraction of a claim.',
  },
]);

export type MarkingName = (typeof markings)[number]['name'];
export type ReliabilityName = (typeof reliabilities)[number]['name'];
export type CredibilityName = (typeof credibilities)[number]['name'];
export type GradeBandName = (typeof gradeBands)[number]['name'];
export type StanceName = (typeof stances)[number]['name'];

/** The band of two grades, as an index of gradeBands; noBand (5) where either cannot be judged. */
export function bandOf(reliability: ReliabilityName, credibility: CredibilityName): number {
  const axis = (values: readonly { name: string }[], name: string) =>
    values.findIndex((value) => value.name === name);
  return Math.max(axis(reliabilities, reliability), axis(credibilities, credibility));
}
