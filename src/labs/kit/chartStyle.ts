// How the axes of a chart are scaled, and how its lines are told apart.
import uPlot from 'uplot';
import { svg } from './dom.ts';

export interface Axis {
  readonly label: string;
  /** Linear unless told otherwise. */
  readonly scale?: 'linear' | 'log2' | 'log10';
  readonly format: (value: number) => string;
  /** What stands at the axis, when it is shorter than the value: 10⁻⁵. */
  readonly tick?: (value: number) => string;
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

/** Lengths of strokes and gaps: six lines can be told apart without colours. */
export const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 4], [14, 4]];

export function swatch(style: number, kind: Line['kind']): SVGElement {
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

export function scaleOf(axis: Axis, exact: boolean): uPlot.Scale {
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

/** Powers of ten, with 2 and 5 times them where they are few: a line at every digit would be a grey field. */
export function tensBetween(low: number, high: number): number[] {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const steps = to - from > 3 ? [1] : [1, 2, 5];
  return Array.from({ length: to - from + 1 }, (_, at) => steps.map((step) => step * 10 ** (from + at)))
    .flat()
    .filter((value) => value >= low && value <= high);
}
