/** Of thousands of rows only those in view are on the page, and the one at hand; each is as high as what it says. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Rows {
  frame: RefObject<HTMLDivElement | null>;
  /** What tells the rows apart, in their order. */
  keys: readonly string[];
  /** In pixels: what a row takes, as far as one can say before it is seen. */
  height: number;
  /** What stays above the rows while they scroll. */
  head: number;
  /** The row that stays on the page wherever one scrolls, for it may have the focus; -1: none. */
  kept: number;
}

interface VirtualRows {
  items: VirtualItem[];
  /** The height of all rows and the head. */
  total: number;
  /** Takes the measure of a row, which has its number as `data-index`. */
  measure: (row: HTMLTableRowElement | null) => void;
  reveal: (index: number) => void;
  /** How many rows are seen at once. */
  page: () => number;
}

export function useVirtualRows({ frame, keys, height, head, kept }: Rows): VirtualRows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const count = keys.length;
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys]);
  const options = {
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    getItemKey,
    paddingStart: head,
    scrollPaddingStart: head,
    overscan: 8,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || kept >= count || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
  };
  const [rows] = useState(() => new Virtualizer<HTMLDivElement, HTMLTableRowElement>(options));
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems(),
    total: rows.getTotalSize(),
    measure: rows.measureElement,
    reveal: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    page: () => Math.max(1, rows.range ? rows.range.endIndex - rows.range.startIndex - 1 : 1),
  };
}
