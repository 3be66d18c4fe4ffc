// Decoding speed over the context as a chart: a line for each number of bits, what others measured, where memory is full.
import { chart, type Chart } from '../kit/chart.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import type { KitStrings } from '../kit/strings.ts';
import { deviceName } from './insight.ts';
import { measurements } from './measured.ts';
import { curve, fullAt, speeds } from './model.ts';
import { formats, modelOf, type FitOptions } from './options.ts';
import type { FitStrings } from './strings.ts';

/** Nominal bits of files that somebody ran; with its scales a file takes more, though never twice as much. */
const measuredBits = [16, 8, 4] as const;

export interface SpeedChart {
  readonly root: HTMLElement;
  /** False when the model fits at no number of bits: then there is nothing to draw. */
  readonly show: (options: FitOptions, fits: boolean) => boolean;
  readonly dispose: () => void;
}

/** Four points an octave from 64 tokens to the longest context, the present one and the measured ones among them. */
function contextsOf(longest: number, context: number, measured: readonly number[]): readonly number[] {
  const steps = Array.from({ length: 4 * Math.ceil(Math.log2(longest / 64)) + 1 }, (_, at) =>
    Math.round(64 * 2 ** (at / 4)),
  );
  return [...new Set([...steps, context, ...measured])].toSorted((a, b) => a - b);
}

export function speedChart(longest: number, words: FitStrings, common: KitStrings, numbers: NumberFormats): SpeedChart {
  const { whole, short } = numbers;
  const picture: Chart = chart(
    {
      title: words.chart,
      x: { label: words.contextAxis, scale: 'log2', format: whole },
      y: { label: words.perSecond, format: short, min: 0 },
      lines: [
        ...formats.map((bits, style) => ({ name: words.line(short(Number(bits.toFixed(1)))), style })),
        ...measuredBits.map((bits, style) => ({
          name: words.measuredLine(whole(bits)),
          kind: 'points' as const,
          style,
        })),
      ],
    },
    common,
  );
  const show: SpeedChart['show'] = (options, fits) => {
    const { name, shape } = modelOf(options);
    const { model, device, context, batch } = options;
    const known = batch === 1 ? measurements.filter((one) => one.model === model && one.device === device) : [];
    const contexts = contextsOf(
      longest,
      context,
      known.flatMap(({ points }) => points.map(([at]) => at)),
    );
    const { lines } = curve(shape, options, contexts, formats);
    const dots = measuredBits.map((nominal) => {
      const points = new Map(known.find(({ bits }) => bits >= nominal && bits < 2 * nominal)?.points);
      return contexts.map((at) => points.get(at) ?? null);
    });
    const full = fullAt(shape, options);
    const on = deviceName(options, words);
    picture.show({
      xs: contexts,
      series: [...lines, ...dots],
      mark: context,
      rules: full > 64 && full < longest ? [{ axis: 'x', at: full, name: words.full }] : [],
      summary: fits
        ? words.summary(name, on, whole(context), short(speeds(shape, options).each))
        : words.summaryNone(name, on, whole(context)),
    });
    return lines.some((line) => line.some((speed) => speed !== null));
  };
  return { root: picture.root, show, dispose: picture.dispose };
}
