/** Of thousands of rows only those in view are on the page, and the one at hand. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

interface Rows {
  count: number;
  /** In pixels; all rows have it. */
  height: number;
  /** What stays above the rows while they scroll. */
  head: number;
  /** The row that stays on the page wherever one scrolls, for it may have the focus; -1: none. */
  kept: number;
}

interface VirtualRows {
  frame: RefObject<HTMLDivElement | null>;
  items: VirtualItem[];
  /** The height of all rows and the head. */
  total: number;
  reveal: (index: number) => void;
  /** How many rows are seen at once. */
  page: () => number;
}

export function useVirtualRows({ count, height, head, kept }: Rows): VirtualRows {
  const frame = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
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
    frame,
    items: rows.getVirtualItems(),
    total: rows.getTotalSize(),
    reveal: (index) => rows.scrollToIndex(index, { align: 'auto' }),
    page: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - head) / height) - 1),
  };
}
