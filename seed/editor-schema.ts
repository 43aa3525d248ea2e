/** The schemas with which an editor completes and checks the files while they are written. */
import { z } from 'zod';
import { InventedSubject, Subject } from './shape.ts';

/** What each schema's file in this folder holds: one for files that were read from documents, one for fiction. */
export function editorSchemas(): Record<string, string> {
  return {
    'document.schema.json': printed('A subject of the seed', Subject),
    'fiction.schema.json': printed('A part of a case that is invented', InventedSubject),
  };
}

function printed(title: string, shape: z.ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(shape) }, null, 2)}\n`;
}
