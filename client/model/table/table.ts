/** A table of what is drawn: all its rows, and those that are shown, in their order. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { TableAsked } from './asked.ts';
import type { Column, Row } from './columns.ts';
import { holds, wordsOf } from './fitting.ts';
import { sorted } from './sorting.ts';

export interface Kind {
  name: string;
  words: string;
  count: number;
}

export class Table<R extends Row> {
  readonly columns: readonly Column<R>[];
  readonly rows: ReadonlySignal<readonly R[]>;
  /** Those that fit, in their order. */
  readonly shown: ReadonlySignal<readonly R[]>;
  /** The kinds among all rows, those that are most first. */
  readonly kinds: ReadonlySignal<Kind[]>;

  constructor(
    columns: readonly Column<R>[],
    rows: ReadonlySignal<readonly R[]>,
    asked: ReadonlySignal<TableAsked>,
  ) {
    this.columns = columns;
    this.rows = rows;
    const words = computed(() => new Map(rows.value.map((row) => [row, wordsOf(row, columns)])));
    const fitting = computed(() => {
      const { holding, kind } = asked.value;
      if (!holding.trim() && !kind) return rows.value;
      return rows.value.filter(
        (row) => (!kind || row.kind === kind) && holds(words.value.get(row) ?? '', holding),
      );
    });
    this.shown = computed(() => sorted(fitting.value, columns, asked.value.sorting));
    this.kinds = computed(() =>
      [...Map.groupBy(rows.value, ({ kind }) => kind)]
        .map(([name, those]) => ({ name, words: those[0]!.kindWords, count: those.length }))
        .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words)),
    );
  }
}
