// What is written onto a chart besides its lines: names at the ends of lines, rules with names, the mark of the present place.
import type uPlot from 'uplot';

/** Colours as the theme has them now. */
export interface Ink {
  readonly text: string;
  readonly paper: string;
  readonly hair: string;
  readonly lines: readonly string[];
  readonly font: string;
}

/** A straight line across the picture: the memory of a device, the length that was trained. */
export interface Rule {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly name: string;
}

interface Label {
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly align: 'left' | 'right';
  /** Where it would stand if it were alone. */
  readonly own: number;
  /** Of a rule: no legend tells it. */
  readonly needed: boolean;
  y: number;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const lineHeight = 15;

/** The first and the last place of a series that have a value, in canvas pixels. */
function endsOf(plot: uPlot, series: number): { readonly first: Spot; readonly last: Spot } | undefined {
  const xs = plot.data[0];
  const ys = plot.data[series];
  if (ys === undefined) return undefined;
  const spotAt = (at: number): Spot | undefined => {
    const x = xs[at];
    const y = ys[at];
    if (typeof x !== 'number' || typeof y !== 'number') return undefined;
    return { x: plot.valToPos(x, 'x', true), y: plot.valToPos(y, 'y', true) };
  };
  const there = Array.from(xs, (_, at) => at).filter((at) => typeof ys[at] === 'number');
  const first = spotAt(there[0] ?? -1);
  const last = spotAt(there.at(-1) ?? -1);
  return first && last && { first, last };
}

/** The smallest distance between two of these heights. */
function closest(heights: readonly number[]): number {
  const sorted = heights.toSorted((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((height, at) => height - (sorted[at] ?? 0)));
}

/** Moves labels apart from top to bottom, and back up where they would leave the picture. */
function spread(labels: Label[], gap: number, bottom: number): void {
  labels.sort((a, b) => a.y - b.y);
  let above = -Infinity;
  for (const label of labels) {
    label.y = Math.max(label.y, above + gap);
    above = label.y;
  }
  let below = bottom + gap;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, below - gap);
    below = label.y;
  }
}

/** Without the names that touch one another where one of them has come far from its line: the legend tells those. */
function uncrowded(labels: readonly Label[], gap: number): readonly Label[] {
  const touching: Label[][] = [];
  for (const label of labels) {
    const group = touching.at(-1);
    if (group !== undefined && label.y - (group.at(-1)?.y ?? 0) < gap + 1) group.push(label);
    else touching.push([label]);
  }
  const near = ({ y, own }: Label): boolean => Math.abs(y - own) < 1.5 * gap;
  return touching.flatMap((group) => (group.every(near) ? group : group.filter(({ needed }) => needed)));
}

function write({ ctx }: uPlot, ink: Ink, { text, colour, x, align, y }: Label, scale: number): void {
  ctx.font = ink.font;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 4 * scale;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ink.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** Draws within the plotting area. `names` has one entry a series; an empty one is not written. */
export function drawInk(
  plot: uPlot,
  ink: Ink,
  names: readonly string[],
  rules: readonly Rule[],
  mark: number | undefined,
): void {
  const { ctx, bbox } = plot;
  const scale = bbox.width / Math.max(1, plot.over.clientWidth);
  const right = bbox.left + bbox.width;
  const bottom = bbox.top + bbox.height;
  const labels: Label[] = [];
  ctx.save();
  ctx.lineWidth = scale;
  const stroke = (axis: Rule['axis'], at: number, dash: readonly number[], colour: string): number | undefined => {
    const place = plot.valToPos(at, axis, true);
    const [low, high] = axis === 'x' ? [bbox.left, right] : [bbox.top, bottom];
    if (!(place >= low - 1 && place <= high + 1)) return undefined;
    ctx.beginPath();
    ctx.setLineDash(dash.map((length) => length * scale));
    ctx.strokeStyle = colour;
    ctx.moveTo(axis === 'x' ? place : bbox.left, axis === 'x' ? bbox.top : place);
    ctx.lineTo(axis === 'x' ? place : right, axis === 'x' ? bottom : place);
    ctx.stroke();
    return place;
  };
  if (mark !== undefined) stroke('x', mark, [], ink.text);
  for (const { axis, at, name } of rules) {
    const place = stroke(axis, at, [2, 3], ink.text);
    if (place === undefined) continue;
    const [x, y] = axis === 'y' ? [right - 4 * scale, place - 8 * scale] : [place - 5 * scale, bbox.top + 8 * scale];
    const label: Label = { text: name, colour: ink.text, align: 'right', x, y, own: y, needed: true };
    if (axis === 'y') labels.push(label);
    else write(plot, ink, label, scale);
  }
  const named = names.flatMap((text, series) => {
    const ends = text === '' ? undefined : endsOf(plot, series + 1);
    return ends === undefined ? [] : [{ text, colour: ink.lines[series] ?? ink.text, ...ends }];
  });
  // Names stand where the lines are farther apart: at their ends, or at their beginnings.
  const early = closest(named.map(({ first }) => first.y)) > closest(named.map(({ last }) => last.y));
  for (const { text, colour, first, last } of named) {
    const { x, y } = early ? first : last;
    const height = Math.max(bbox.top + 8 * scale, y - 9 * scale);
    const place = { x: x + (early ? 4 : -4) * scale, y: height, own: height, needed: false };
    labels.push({ text, colour, align: early ? 'left' : 'right', ...place });
  }
  spread(labels, lineHeight * scale, bottom - 8 * scale);
  for (const label of uncrowded(labels, lineHeight * scale)) write(plot, ink, label, scale);
  ctx.restore();
}
