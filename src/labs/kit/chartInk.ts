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
  readonly right: number;
  y: number;
}

const lineHeight = 15;

/** The last place of a series that has a value, in canvas pixels. */
function endOf(plot: uPlot, series: number): { readonly x: number; readonly y: number } | undefined {
  const xs = plot.data[0];
  const ys = plot.data[series];
  if (ys === undefined) return undefined;
  for (let at = xs.length - 1; at >= 0; at -= 1) {
    const x = xs[at];
    const y = ys[at];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    return { x: plot.valToPos(x, 'x', true), y: plot.valToPos(y, 'y', true) };
  }
  return undefined;
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

function write({ ctx }: uPlot, ink: Ink, { text, colour, right, y }: Label, scale: number): void {
  ctx.font = ink.font;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 4 * scale;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = ink.paper;
  ctx.strokeText(text, right, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, right, y);
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
    if (axis === 'y') labels.push({ text: name, colour: ink.text, right: right - 4 * scale, y: place - 8 * scale });
    else write(plot, ink, { text: name, colour: ink.text, right: place - 5 * scale, y: bottom - 10 * scale }, scale);
  }
  names.forEach((name, series) => {
    const end = name === '' ? undefined : endOf(plot, series + 1);
    if (end === undefined) return;
    const colour = ink.lines[series] ?? ink.text;
    labels.push({ text: name, colour, right: end.x - 4 * scale, y: Math.max(bbox.top + 8 * scale, end.y - 9 * scale) });
  });
  spread(labels, lineHeight * scale, bottom - 8 * scale);
  for (const label of labels) write(plot, ink, label, scale);
  ctx.restore();
}
