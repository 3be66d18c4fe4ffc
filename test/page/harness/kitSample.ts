// A lab that is no lab: every part of the kit once, with values that a test knows. A page script of its own, that mounts it.
import type { LabContext } from '../../../src/labs/lab.ts';
import { bars } from '../../../src/labs/kit/bars.ts';
import { chart } from '../../../src/labs/kit/chart.ts';
import { more } from '../../../src/labs/kit/frame.ts';
import { mountLab } from '../../../src/labs/kit/mountLab.ts';
import { numberInput } from '../../../src/labs/kit/numberInput.ts';
import { presets } from '../../../src/labs/kit/presets.ts';
import { range } from '../../../src/labs/kit/range.ts';
import { selectBox } from '../../../src/labs/kit/selectBox.ts';
import { stack } from '../../../src/labs/kit/stack.ts';
import { stepper } from '../../../src/labs/kit/stepper.ts';

interface Options {
  readonly power: number;
  readonly step: number;
  readonly shape: 'flat' | 'steep';
}

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function parseOptions(value: unknown, start: Options = { power: 10, step: 2, shape: 'flat' }): Options {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    power: numberOr(given['power'], start.power),
    step: numberOr(given['step'], start.step),
    shape: given['shape'] === 'steep' ? 'steep' : start.shape,
  };
}

const xs = Array.from({ length: 11 }, (_, at) => 2 ** (at + 7));

const mount = (root: HTMLElement, context: LabContext): (() => void) =>
  mountLab<Options>(root, context, { parseOptions, blockOptions: (options) => options }, (lab) => {
    const { numbers, common } = lab;
    const power = range(
      {
        label: 'Context',
        min: 7,
        max: 17,
        describe: (at) => numbers.whole(2 ** at),
        input: (value) => lab.change({ power: value }),
        commit: lab.save,
      },
      common,
    );
    const steps = stepper({ label: 'Merges', step: (at) => lab.settle({ step: at }) }, common);
    const typed = numberInput(
      { label: 'Batch', min: 1, max: 64, unit: 'sequences', input: (value) => lab.settle({ step: value % 12 }) },
      common,
      numbers,
    );
    const list = selectBox<Options['shape']>(
      'Shape',
      [
        { text: 'Flat', value: 'flat' },
        { text: 'Steep', value: 'steep' },
      ],
      (shape) => lab.settle({ shape }),
    );
    const links = presets<Options['shape']>(
      'Presets',
      [
        { id: 'flat', text: 'Flat', notice: 'The line hardly rises: the cache is small.', value: 'flat' },
        { id: 'steep', text: 'Steep', notice: 'Now it rises with the context.', value: 'steep' },
      ],
      ({ value }) => lab.settle({ shape: value }),
    );
    const curve = chart(
      {
        title: 'Bytes by context',
        x: { label: 'tokens', scale: 'log2', format: numbers.whole },
        y: { label: 'GB', format: (value) => numbers.short(value) },
        lines: [
          { name: 'square' },
          { name: 'linear' },
          { name: 'steps', kind: 'step' },
          { name: 'measured', kind: 'points' },
          { name: 'constant' },
          { name: 'root' },
        ],
      },
      common,
    );
    const rows = bars('Next token');
    const memory = stack('Memory');
    const show = ({ power: at, step, shape }: Options): string => {
      const times = shape === 'steep' ? 8 : 1;
      power.set(at);
      steps.set(step, 12);
      typed.set(4);
      list.set(shape);
      links.set(shape);
      curve.show({
        xs,
        series: [
          xs.map((x) => (times * (x / 4096) ** 2) / 100),
          xs.map((x) => (times * x) / 10_000),
          xs.map((_, n) => Math.floor(n / 3) * 2),
          xs.map((x, n) => (n % 3 === 0 ? x / 9000 : null)),
          xs.map(() => 5),
          xs.map((x) => Math.sqrt(x) / 40),
        ],
        summary: `Six lines over contexts from 128 to 131,072 tokens; at ${2 ** at} the square is small.`,
        mark: 2 ** at,
        rules: [
          { axis: 'y', at: 8, name: 'device memory' },
          { axis: 'x', at: 8192, name: 'trained' },
        ],
      });
      rows.show(
        [
          { name: '北京', size: 0.62, value: '62%', state: 'chosen' },
          { name: 'Shanghai', size: 0.3, value: '30%' },
          { name: 'the', size: 0.01, value: '1%', state: 'out', note: 'out' },
        ],
        0.62,
      );
      memory.show({
        parts: Array.from({ length: 8 }, (_, n) => ({
          name: `Part ${n + 1}`,
          size: n + 1,
          value: `${n + 1} GB`,
          style: n,
        })),
        full: 40,
        limit: { at: 24, name: '24 GB' },
      });
      return 'Shown.';
    };
    return {
      title: 'The kit',
      guess: {
        question: 'Is this a lab?',
        answers: [
          { text: 'Yes', reason: 'No.' },
          { text: 'No', right: true, reason: 'It is the kit.' },
        ],
      },
      play: [
        power.root,
        curve.root,
        rows.root,
        memory.root,
        steps.root,
        links.root,
        more('More', typed.root, list.root),
      ],
      show,
      dispose: curve.dispose,
    };
  });

const ignore = (): void => {};
const context = {
  options: {},
  language: 'en',
  reducedMotion: true,
  saved: {},
  save: ignore,
  copyAsBlock: ignore,
} as const;
const place = document.querySelector('.column') ?? document.body;
mount(place.appendChild(document.createElement('div')), context);
