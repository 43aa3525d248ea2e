// How are the stages of claims that assert, and of those that deny, kept in one line? "ALLEGED -STATED": it is alleged, and a denial is stated.

export interface Stages {
  /** Of asserting and denying claims, in legal order. */
  stages: string[];
  /** Of asserting claims alone: what a sentence may go by. A denial makes nothing more certain. */
  assertedStages: string[];
}

export function stageLine({ stages, assertedStages }: Stages): string {
  return stages.map((stage) => (assertedStages.includes(stage) ? stage : `-${stage}`)).join(' ');
}

export function stagesIn(line: string): Stages {
  const words = line === '' ? [] : line.split(' ');
  return {
    stages: words.map((word) => word.replace('-', '')),
    assertedStages: words.filter((word) => !word.startsWith('-')),
  };
}
