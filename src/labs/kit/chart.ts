// Line and step charts in the colours of the theme, told apart by dashes and names too, each with its table.
import uPlot from 'uplot';
import { drawInk, type Ink, type Rule } from './chartInk.ts';
import { textTable } from './chartTable.ts';
import { html, svg } from './dom.ts';
import type { KitStrings } from './strings.ts';

export interface Axis {
  readonly label: string;
  /** Linear unless told otherwise. */
  readonly scale?: 'linear' | 'log2' | 'log10';
  readonly format: (value: number) => string;
  /** Ends that do not follow the data. */
  readonly min?: number;
  readonly max?: number;
}

export interface Line {
  readonly name: string;
  /** `line` unless told otherwise; `points` are measurements. */
  readonly kind?: 'line' | 'step' | 'points';
  /** Which colour and dash, 0 to 5: for lines that come and go. The place in the list unless told. */
  readonly style?: number;
}

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

/** Lengths of strokes and gaps: six lines can be told apart without colours. */
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 4], [14, 4]];

function swatch(style: number, kind: Line['kind']): SVGElement {
  const shape =
    kind === 'points'
      ? svg('circle', { cx: 13, cy: 5, r: 3.5, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 })
      : svg('line', {
          x1: 0,
          x2: 26,
          y1: 5,
          y2: 5,
          stroke: 'currentColor',
          'stroke-width': 2,
          'stroke-dasharray': (dashes[style] ?? []).join(' '),
        });
  return svg('svg', { viewBox: '0 0 26 10', class: `lab-mark lab-line-${style + 1}`, 'aria-hidden': 'true' }, shape);
}

function scaleOf(axis: Axis, exact: boolean): uPlot.Scale {
  const { scale = 'linear', min, max } = axis;
  const log = scale === 'log2' ? 2 : 10;
  return {
    time: false,
    distr: scale === 'linear' ? 1 : 3,
    log,
    range: (_, low, high) => {
      const [from, to] = exact
        ? [low, high]
        : scale === 'linear'
          ? uPlot.rangeNum(low, high, 0.06, true)
          : uPlot.rangeLog(low, high, log, false);
      return [min ?? from, max ?? to];
    },
  };
}

/** Draws when it gets a width, so that it may be made while it is hidden. */
export function chart(options: ChartOptions, words: KitStrings): Chart {
  const { title, x, y, lines, height = 220 } = options;
  const styles = lines.map(({ style }, at) => (style ?? at) % dashes.length);
  const swatches = lines.map(({ kind }, at) => swatch(styles[at] ?? 0, kind));
  const values = lines.map(() => html('span', { class: 'lab-reading' }));
  const legend = html(
    'p',
    { class: 'lab-legend' },
    ...lines.map(({ name }, at) => html('span', {}, swatches[at], name, ' ', values[at])),
  );
  const plotted = html('div', { class: 'lab-plot', role: 'img', 'aria-label': title });
  const table = textTable(title, [x.label, ...lines.map(({ name }) => name)], words);
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
  const axisOf = ({ format }: Axis, upright: boolean): uPlot.Axis => ({
    stroke: () => ink.text,
    font: `12px ${getComputedStyle(plotted).fontFamily}`,
    grid: { stroke: () => ink.hair, width: 1 },
    ticks: { show: false },
    gap: 4,
    space: upright ? 36 : 64,
    values: (_, splits) => splits.map((value) => (value === null ? '' : format(value))),
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
      read(atMark());
      table.show(data.xs.length, (row) => [
        x.format(data.xs[row] ?? 0),
        ...data.series.map((ys) => {
          const value = ys[row];
          return value === null || value === undefined ? '–' : y.format(value);
        }),
      ]);
    },
    dispose: () => {
      sized.disconnect();
      cancelAnimationFrame(fitting);
      themed.disconnect();
      plot?.destroy();
    },
  };
}
