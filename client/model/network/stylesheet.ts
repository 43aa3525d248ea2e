/** How the network looks: data for Cytoscape. Colours of the page are given; those of the kinds are the vocabulary's. */
import type { StylesheetJson } from 'cytoscape';
import { allEntityTypes } from '../vocabulary.ts';
import type { Detail } from './detail.ts';
import { less } from './less.ts';
import { outlines } from './shapes.ts';

/** The page's colours as they are now, in light or dark. */
export interface Palette {
  dark: boolean;
  paper: string;
  ink: string;
  quiet: string;
  link: string;
  against: string;
  text: string;
}

/** The side of a node, and the width of the name below it. */
export const nodeSize = 28;
export const labelWidth = 132;
export const nameLetters = 13;
export const lineHeight = 15;
/** Between a sign and its name. */
export const nameGap = 4;
/** How far it reaches up beside its sign, at a corner. */
export const tucked = 12;
export const tieLetters = 11;

export function stylesheet(palette: Palette, detail: Detail = 'all'): StylesheetJson {
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0 } },
    ...nodes(palette),
    ...kinds(palette.dark),
    ...ties(palette),
    ...less[detail],
    ...marks(palette),
  ] as StylesheetJson;
}

function nodes({ paper, ink, quiet, text }: Palette) {
  return [
    {
      selector: 'node',
      style: {
        width: nodeSize,
        height: nodeSize,
        label: 'data(label)',
        'background-color': quiet,
        color: ink,
        'font-family': text,
        'font-size': nameLetters,
        'min-zoomed-font-size': 6,
        'line-height': 1.15,
        'text-wrap': 'wrap',
        'text-max-width': `${labelWidth}px`,
        'text-valign': 'bottom',
        'text-margin-y': nameGap,
        // Ties pass below names, not through them.
        'text-background-color': paper,
        'text-background-opacity': 0.75,
        'text-background-padding': '1px',
        'border-width': 1,
        'border-color': paper,
        'overlay-opacity': 0,
        'z-index': 2,
        'z-index-compare': 'manual',
      },
    },
    // In the lines for which there is room, and in no others.
    {
      selector: 'node[letters]',
      style: { label: 'data(written)', 'font-size': 'data(letters)', 'text-max-width': 'data(wide)' },
    },
    { selector: 'node.above', style: { 'text-valign': 'top', 'text-margin-y': -nameGap } },
    { selector: 'node.level', style: { 'text-valign': 'center', 'text-margin-y': 0 } },
    { selector: 'node.tucked', style: { 'text-margin-y': -tucked } },
    { selector: 'node.above.tucked', style: { 'text-margin-y': tucked } },
    { selector: 'node.right', style: { 'text-halign': 'right', 'text-margin-x': nameGap } },
    { selector: 'node.left', style: { 'text-halign': 'left', 'text-margin-x': -nameGap } },
    { selector: 'node.nameless', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    ...Object.entries(outlines).map(([outline, corners]) => ({
      selector: `node[outline = "${outline}"]`,
      style: corners ? { shape: 'polygon', 'shape-polygon-points': [...corners] } : { shape: 'ellipse' },
    })),
  ];
}

function kinds(dark: boolean) {
  return allEntityTypes.map((kind) => ({
    selector: `node[type = "${kind.name}"]`,
    style: { 'background-color': dark ? kind.dark : kind.colour },
  }));
}

function ties({ paper, ink, quiet, against, text }: Palette) {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': ink,
        'line-opacity': 'data(opacity)',
        'target-arrow-color': ink,
        'target-arrow-shape': 'none',
        'arrow-scale': 0.8,
        'target-distance-from-node': 2,
        'curve-style': 'bezier',
        'z-index': 1,
        'z-index-compare': 'manual',
        'control-point-step-size': 40,
        color: quiet,
        'font-family': text,
        'font-size': tieLetters,
        'min-zoomed-font-size': 8,
        'text-rotation': 'autorotate',
        'text-background-color': paper,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[?directed]', style: { 'target-arrow-shape': 'triangle' } },
    {
      selector: 'edge[?contested]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [8, 5],
        'line-color': against,
        'target-arrow-color': against,
      },
    },
    { selector: 'edge.worded, edge.counted', style: { label: 'data(label)' } },
    // A name is worth more than what a tie is, which its list and whoever points at it say too.
    { selector: 'edge.covering', style: { label: '' } },
    { selector: 'edge.worded-now', style: { label: 'data(label)' } },
    {
      selector: 'edge[letters]',
      style: { 'font-size': 'data(letters)', 'text-wrap': 'wrap', 'text-max-width': 'data(wide)' },
    },
  ];
}

function marks({ paper, ink, quiet, link }: Palette) {
  return [
    { selector: '.coming', style: { opacity: 0 } },
    // Many that stand as one: a second outline, as of cards that lie on each other.
    {
      selector: 'node[count]',
      style: {
        'outline-width': 1.5,
        'outline-color': quiet,
        'outline-offset': 2.5,
        'border-width': 1.5,
        'border-color': paper,
      },
    },
    { selector: 'node.pinned', style: { 'border-width': 2, 'border-color': ink, 'border-style': 'dotted' } },
    {
      selector: 'node.selected',
      style: {
        'underlay-color': link,
        'underlay-opacity': 0.3,
        'underlay-padding': 6,
        'underlay-shape': 'ellipse',
      },
    },
    { selector: 'node.end', style: { 'border-width': 3, 'border-color': ink } },
    {
      selector: 'node.pointed, node.picked',
      style: {
        label: 'data(name)',
        'z-index': 9,
        'font-weight': 600,
        'text-opacity': 1,
        'text-background-opacity': 0.75,
      },
    },
    {
      selector: 'node.picked',
      style: { 'outline-width': 3, 'outline-color': link, 'outline-offset': 3, 'border-width': 0 },
    },
    {
      selector: 'edge.pointed, edge.picked, edge.on-path',
      // Below every entity still: who is tied to many could not be chosen among their lines.
      style: { color: ink, events: 'yes' },
    },
    {
      selector: 'edge.picked, edge.on-path',
      style: { 'line-color': link, 'target-arrow-color': link, 'line-opacity': 1 },
    },
    {
      selector: 'edge.picked',
      style: { 'underlay-color': link, 'underlay-opacity': 0.25, 'underlay-padding': 4 },
    },
    {
      selector: 'node.on-path',
      style: {
        'z-index': 9,
        'border-width': 2,
        'border-color': link,
        'text-opacity': 1,
        'text-background-opacity': 0.75,
      },
    },
    { selector: '.aside', style: { opacity: 0.25 } },
    { selector: 'edge.aside', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    // A path whose entities are not drawn yet: there, but not yet part of the drawing.
    { selector: '.ghost', style: { opacity: 0.6 } },
  ];
}
