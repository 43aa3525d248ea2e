/** Whether a file has the keys and forms that a subject has. Keeps what is right, so that the rest is checked as well. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Page, Path } from './page.ts';
import { type Claim, type Entity, type Form, formOf, type Head, shapeAt, type Source } from './shape.ts';

/** What a page says, with holes where an entry is not in form. Positions are those of the file. */
export type Entries = {
  /** Whether the file says that everything in it is invented. */
  fictional: boolean;
  sources: (Source | undefined)[];
  entities: (Entity | undefined)[];
  /** Ids of entries that are not in form: they are known, so that nothing more is said of them. */
  unformed: string[];
  passages: { head: Head | undefined; says: (Claim | undefined)[] }[];
};

/** Notes what is not in form, and returns what is. */
export function checkShape(page: Page): Entries {
  const raw = page.plain();
  const unreadable = page.mistakes.length > 0;
  const form = formOf(isRecord(raw) ? raw['fictional'] : undefined);
  const checked = form[''].safeParse(raw);
  // After a slip of indentation every other complaint about form would be about the slip.
  if (!checked.success && !unreadable) for (const issue of checked.error.issues) note(page, form, issue);
  const sources = listIn(raw, 'sources').map((entry) => form.sources.safeParse(entry).data);
  const entities = listIn(raw, 'entities').map((entry) => form.entities.safeParse(entry).data);
  const unformed = [...listIn(raw, 'sources'), ...listIn(raw, 'entities')]
    .filter((_, index) => ![...sources, ...entities][index])
    .flatMap((entry) => (isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : []));
  return {
    fictional: isRecord(raw) && raw['fictional'] === true,
    sources,
    entities,
    unformed,
    passages: listIn(raw, 'passages').map((entry) => ({
      head: form['passages without says'].safeParse(without(entry, 'says')).data,
      says: listIn(entry, 'says').map((claim) => form['passages.says'].safeParse(claim).data),
    })),
  };
}

function note(page: Page, form: Form, issue: z.core.$ZodIssue): void {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(form, path)?.shape ?? {});
    for (const key of issue.keys) {
      const meant = nearest(key, known);
      const todo = meant ? `Did you mean "${meant}"?` : `Delete it, or use one of: ${known.join(', ')}.`;
      page.wrongKey(path, key, `the key "${key}" is not known here`, todo);
    }
    return;
  }
  const key = String(path.findLast((step) => typeof step === 'string') ?? 'the file');
  const value: unknown = page.valueAt(path);
  const shown = typeof value === 'string' || typeof value === 'number' ? ` "${value}"` : '';
  if (value === undefined || value === null) {
    page.wrong(path, `${key} is missing`, means(form, path));
  } else if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const meant = nearest(shown.slice(2, -1), words);
    const todo = meant ? `Did you mean ${meant}?` : `Use one of: ${words.join(', ')}.`;
    page.wrong(path, `${key}${shown} is not known`, todo);
  } else {
    const todo = issue.code === 'invalid_format' ? issue.message : means(form, path);
    page.wrong(path, `${key}${shown} is not in the right form`, todo);
  }
}

/** What the key at this path is for. */
function means(form: Form, path: Path): string {
  const last = path.findLastIndex((step) => typeof step === 'string');
  const key = String(path[last] ?? '');
  let value = shapeAt(form, path.slice(0, Math.max(0, last)))?.shape[key] as z.ZodType | undefined;
  while (value && !value.description && 'unwrap' in value) value = (value.unwrap as () => z.ZodType)();
  return value?.description ?? 'See seed/README.md for what may stand here.';
}

function listIn(value: unknown, key: string): unknown[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function without(value: unknown, key: string): unknown {
  if (!isRecord(value)) return value;
  const { [key]: _, ...rest } = value;
  return rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
