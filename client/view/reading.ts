/** How a component reaches the reader, and asks. */
import { createContext } from 'preact';
import { useContext, useEffect, useMemo } from 'preact/hooks';
import type { TypedDocumentString } from '../../generated/client.ts';
import { Pages, type Page } from '../model/pages.ts';
import { Question, type QuestionOptions } from '../model/question.ts';
import type { Reader } from '../model/reader.ts';

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('This component needs a ReaderContext around it: see main.tsx.');
  return reader;
}

/** A question for as long as the component is there. `variables` reads signals; `about` names what else it depends on. */
export function useQuestion<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: () => Variables | null,
  about: readonly unknown[],
  options: QuestionOptions<Variables> = {},
): Question<Result, Variables> {
  const { asker } = useReader();
  const question = useMemo(() => new Question(asker, document, variables, options), [asker, ...about]);
  useEffect(() => () => question.end(), [question]);
  return question;
}

/** The same for a list that is read page by page. */
export function usePages<Result, Variables extends { after?: string | null | undefined }, Node>(
  document: TypedDocumentString<Result, Variables>,
  variables: () => Variables | null,
  about: readonly unknown[],
  options: QuestionOptions<Variables> & { page: (answer: Result) => Page<Node> | null },
): Pages<Result, Variables, Node> {
  const { asker } = useReader();
  const pages = useMemo(() => new Pages(asker, document, variables, options), [asker, ...about]);
  useEffect(() => () => pages.end(), [pages]);
  return pages;
}
