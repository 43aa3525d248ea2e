/** The schema with which an editor completes and checks the files while they are written. */
import { z } from 'zod';
import { Subject } from './shape.ts';

/** As the file document.schema.json holds it. */
export function editorSchema(): string {
  return `${JSON.stringify({ title: 'A subject of the seed', ...z.toJSONSchema(Subject) }, null, 2)}\n`;
}
