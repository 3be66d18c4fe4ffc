// Line and step charts in the colours of the theme, told apart by dashes and names too, each with its table.
import uPlot from 'uplot';
import { drawInk, type Ink, type Rule } from './chartInk.ts';
import { dashes, scaleOf, swatch, tensBetween, type Axis, type Line } from './chartStyle.ts';
import { sampledRows, textTable } from './chartTable.ts';
import { html } from './dom.ts';
import type { KitStrings } from './strings.ts';

export interface ChartOptions {
  /** Names the table, and the picture until it is shown. */
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** At most six. */
  readonly lines: readonly Line[];
  /** CSS pixels; 220 unless told. */
  readonly height?: number;
}

export interface ChartData {
  readonly xs: readonly number[];
  /** As long as `xs`, one a line; null where a line is not. */
  readonly series: readonly (readonly (number | null)[])[];
  /** The sentence that stands for the picture. */
  readonly summary: string;
  /** Where the reader's main control stands: a line upwards, and the values that the legend tells. */
  readonly mark?: number;
  readonly rules?: readonly Rule[];
}

export interface Chart {
  readonly root: HTMLElement;
  readonly show: (data: ChartData) => void;
  readonly dispose: () => void;
}

/** Draws when it gets a width, so that it may be made while it is hidden. */
export function chart(options: ChartOptions, words: KitStrings): Chart {
  const { title, x, y, lines, height = 220 } = options;
  const styles = lines.map(({ style }, at) => (style ?? at) % dashes.length);
  const swatches = lines.map(({ kind }, at) => swatch(styles[at] ?? 0, kind));
  const values = lines.map(() => html('span', { class: 'lab-reading' }));
  const keys = lines.map(({ name }, at) => html('span', {}, swatches[at], name, ' ', values[at]));
  const legend = html('p', { class: 'lab-legend' }, ...keys);
  const plotted = html('div', { class: 'lab-plot', role: 'img', 'aria-label': title });
  const table = textTable(title, words);
  const root = html(
    'div',
    { class: 'lab-chart' },
    legend,
    html('p', { class: 'lab-muted', 'aria-hidden': 'true' }, y.label),
    plotted,
    html('p', { class: 'lab-muted lab-x-label', 'aria-hidden': 'true' }, x.label),
    table.root,
  );

  let plot: uPlot | undefined;
  let ink: Ink = { text: '', paper: '', hair: '', lines: [], font: '' };
  let shown: ChartData = { xs: [], series: lines.map(() => []), summary: title };
  const dip = (): void => {
    const style = getComputedStyle(plotted);
    ink = {
      text: style.color,
      paper: style.backgroundColor,
      hair: style.borderTopColor,
      lines: swatches.map((one) => getComputedStyle(one).color),
      font: `${12 * devicePixelRatio}px ${style.fontFamily}`,
    };
  };
  const read = (at: number | null | undefined): void => {
    lines.forEach((_, line) => {
      const value = at === null || at === undefined ? null : shown.series[line]?.[at];
      const cell = values[line];
      if (cell !== undefined) cell.textContent = value === null || value === undefined ? '' : y.format(value);
    });
  };
  const atMark = (): number | undefined => {
    const { mark, xs } = shown;
    if (mark === undefined) return undefined;
    let best = 0;
    for (let at = 1; at < xs.length; at += 1)
      if (Math.abs((xs[at] ?? 0) - mark) < Math.abs((xs[best] ?? 0) - mark)) best = at;
    return best;
  };
  const dataOf = ({ xs, series }: ChartData): uPlot.AlignedData => [[...xs], ...series.map((ys) => [...ys])];
  const wide = (context: CanvasRenderingContext2D, texts: readonly string[]): number => {
    context.font = ink.font;
    return Math.max(0, ...texts.map((text) => context.measureText(text).width)) / devicePixelRatio;
  };
  const axisOf = ({ format, tick = format, scale }: Axis, upright: boolean): uPlot.Axis => ({
    ...(scale === 'log10' && { splits: (_, __, low, high) => tensBetween(low, high) }),
    stroke: () => ink.text,
    font: `12px ${getComputedStyle(plotted).fontFamily}`,
    grid: { stroke: () => ink.hair, width: 1 },
    ticks: { show: false },
    gap: 4,
    space: upright ? 36 : 64,
    values: (_, splits) => splits.map((value) => (value === null ? '' : tick(value))),
    ...(upright
      ? {
          size: ({ ctx }: uPlot, texts: string[] | null) => 8 + wide(ctx, texts ?? []),
        }
      : { size: 20 }),
  });
  const make = (width: number): uPlot =>
    new uPlot(
      {
        width,
        height,
        // The last number under the axis stands half to the right of it.
        padding: [8, ({ ctx }) => 4 + wide(ctx, [x.format(shown.xs.at(-1) ?? 0)]) / 2, 0, 0],
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 7 } },
        scales: { x: scaleOf(x, true), y: scaleOf(y, false) },
        axes: [axisOf(x, false), axisOf(y, true)],
        series: [
          {},
          ...lines.map(({ kind = 'line' }, at): uPlot.Series => ({
            stroke: () => ink.lines[at] ?? ink.text,
            width: kind === 'points' ? 0 : 2,
            dash: [...(dashes[styles[at] ?? 0] ?? [])],
            ...(kind === 'step' && { paths: uPlot.paths.stepped?.({ align: 1 }) }),
            ...(kind === 'points' && { paths: () => null }),
            points: { show: kind === 'points', size: 8, width: 2, stroke: () => ink.lines[at] ?? ink.text },
          })),
        ],
        hooks: {
          draw: [
            (self) =>
              drawInk(
                self,
                ink,
                lines.map(({ kind, name }) => (kind === 'points' ? '' : name)),
                shown.rules ?? [],
                shown.mark,
              ),
          ],
          setCursor: [({ cursor }) => read(cursor.idx ?? atMark())],
        },
      },
      dataOf(shown),
      plotted,
    );

  const fit = (): void => {
    const width = plotted.clientWidth;
    if (width === 0 || shown.xs.length === 0) return;
    if (plot === undefined) {
      dip();
      plot = make(width);
    } else if (plot.width !== width) plot.setSize({ width, height });
  };
  let fitting = 0;
  const sized = new ResizeObserver(() => {
    // In the next picture: what is drawn may bring a scroll bar, which changes the width again.
    cancelAnimationFrame(fitting);
    fitting = requestAnimationFrame(fit);
  });
  plotted.style.height = `${height}px`;
  sized.observe(plotted);
  const themed = new MutationObserver(() => {
    dip();
    plot?.redraw(false, true);
  });
  themed.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  themed.observe(document.documentElement, { attributeFilter: ['style'] });

  return {
    root,
    show: (data) => {
      shown = data;
      plotted.setAttribute('aria-label', data.summary);
      plot?.setData(dataOf(data));
      // A line that is nowhere has no key, and no column.
      const there = lines.map((_, at) => data.series[at]?.some((value) => value !== null) ?? false);
      keys.forEach((key, at) => (key.hidden = !there[at]));
      read(atMark());
      const columns = lines.flatMap(({ name, kind }, at) =>
        there[at] ? [{ name, kind, ys: data.series[at] ?? [] }] : [],
      );
      const measured = columns.filter(({ kind }) => kind === 'points').map(({ ys }) => ys);
      const needed = data.xs.flatMap((_, at) => (measured.some((ys) => typeof ys[at] === 'number') ? [at] : []));
      table.show({
        heads: [x.label, ...columns.map(({ name }) => name)],
        rows: sampledRows(data.xs.length, [...needed, atMark() ?? 0]),
        cells: (row) => [
          x.format(data.xs[row] ?? 0),
          ...columns.map(({ ys }) => {
            const value = ys[row];
            return typeof value === 'number' ? y.format(value) : '–';
          }),
        ],
      });
    },
    dispose: () => {
      sized.disconnect();
      cancelAnimationFrame(fitting);
      themed.disconnect();
      plot?.destroy();
    },
  };
}
