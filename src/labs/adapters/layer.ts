// One layer of the model as a drawing: where each method attaches, what it adds in the colour of what is trained.
import { html, svg } from '../kit/dom.ts';
import type { MethodStrings } from './methodStrings.ts';
import type { Method, Targets } from './model.ts';

export interface LayerPicture {
  readonly root: HTMLElement;
  readonly show: (method: Method, targets: Targets) => void;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxes = {
  attention: { x: 60, y: 50, width: 252, height: 118 },
  q: { x: 84, y: 72, width: 46, height: 24 },
  k: { x: 160, y: 72, width: 46, height: 24 },
  v: { x: 236, y: 72, width: 46, height: 24 },
  o: { x: 160, y: 136, width: 46, height: 24 },
  ffn: { x: 60, y: 228, width: 252, height: 58 },
  up: { x: 84, y: 252, width: 92, height: 24 },
  down: { x: 214, y: 252, width: 68, height: 24 },
} as const satisfies Readonly<Record<string, Box>>;
const cell = 12;
const middle = 183;
const adapterTops = [174, 292] as const;
const sums = [210, 328] as const;

const frame = (box: Box) => svg('rect', { ...box, class: 'lab-frozen' });
const plain = (box: Box) => svg('rect', { ...box, class: 'ad-weight' });
const text = (x: number, y: number, content: string, kind = 'lab-text', anchor = 'middle') =>
  svg('text', { x, y, class: kind, 'text-anchor': anchor }, content);
const named = (box: Box, name: string) => text(box.x + box.width / 2, box.y + box.height / 2 + 5, name);

/** A and B beside a matrix. */
const pair = ({ x, y, width, height }: Box): readonly SVGElement[] => [
  svg('rect', { x: x + width + 3, y, width: 4, height, class: 'lab-bar' }),
  svg('rect', { x: x + width + 9, y, width: 4, height, class: 'lab-bar' }),
];
const row = (x: number, y: number, count: number, kind: string): readonly SVGElement[] =>
  Array.from({ length: count }, (_, at) =>
    svg('rect', { x: x + at * (cell + 3), y, width: cell, height: cell, class: kind }),
  );
/** A factor on a vector. */
const factor = (x: number, y: number): readonly SVGElement[] => [
  svg('circle', { cx: x, cy: y, r: 9, class: 'lab-bar' }),
  text(x, y + 5, '×', 'ad-on-bar'),
];
const bottleneck = (top: number, name: string): readonly SVGElement[] => [
  svg('path', { d: `M${middle - 62} ${top}h124l-26 11l26 11h-124l26 -11z`, class: 'lab-bar' }),
  text(middle + 70, top + 16, name, 'lab-text-accent', 'start'),
];

function skeleton(words: MethodStrings): readonly SVGElement[] {
  const { attention, q, k, v, o, ffn, up, down } = boxes;
  const wire = `M${middle} 28V50M${middle} 168V${sums[0] - 9}M${middle} ${sums[0] + 9}V228M${middle} 286V${sums[1] - 9}`;
  const around = `M${middle} 38H36V${sums[0]}H${middle - 9}M${middle} ${sums[0] + 12}H36V${sums[1]}H${middle - 9}`;
  return [
    svg('path', { d: wire + around, class: 'lab-hair' }),
    ...[attention, ffn].map(frame),
    ...[q, k, v, o, up, down].map(plain),
    ...row(middle - 4, 12, 6, 'ad-token'),
    text(6, 22, words.input, 'lab-text-muted', 'start'),
    text(attention.x + 6, attention.y + 15, words.attention, 'lab-text-muted', 'start'),
    text(ffn.x + 6, ffn.y + 16, 'FFN', 'lab-text-muted', 'start'),
    named(q, 'q'),
    named(k, 'k'),
    named(v, 'v'),
    named(o, 'o'),
    named(up, 'gate, up'),
    named(down, 'down'),
    ...row(168, 110, 3, 'ad-token'),
    ...row(252, 110, 3, 'ad-token'),
    ...sums.flatMap((y) => [
      svg('circle', { cx: middle, cy: y, r: 9, class: 'ad-sum' }),
      text(middle, y + 5, '+', 'lab-text'),
    ]),
  ];
}

export function layerPicture(words: MethodStrings): LayerPicture {
  const { q, k, v, o, up, down } = boxes;
  const group = (...parts: readonly SVGElement[]) => svg('g', {}, ...parts);
  const parts = {
    qv: group(...pair(q), ...pair(v)),
    others: group(...pair(k), ...pair(o), ...pair(up), ...pair(down)),
    first: group(...bottleneck(adapterTops[0], 'Adapter')),
    second: group(...bottleneck(adapterTops[1], 'Adapter')),
    prefix: group(...row(138, 110, 2, 'lab-bar'), ...row(222, 110, 2, 'lab-bar')),
    prompt: group(...row(middle - 64, 12, 4, 'lab-bar')),
    encoder: group(text(middle - 72, 23, words.encoderMark, 'lab-text-accent', 'end')),
    factors: group(
      ...factor(k.x + k.width + 13, k.y + 12),
      ...factor(v.x + v.width + 13, v.y + 12),
      ...factor(down.x - 12, down.y + 12),
    ),
  };
  const picture = svg(
    'svg',
    { viewBox: '0 0 320 342', role: 'img', class: 'lab-drawing' },
    ...skeleton(words),
    ...Object.values(parts),
  );
  const shown = (method: Method, targets: Targets): readonly (keyof typeof parts)[] => {
    switch (method) {
      case 'lora':
      case 'qlora':
        return targets === 'all' ? ['qv', 'others'] : ['qv'];
      case 'adapter':
        return ['first', 'second'];
      case 'pfeiffer':
        return ['second'];
      case 'prefix':
      case 'p-tuning-v2':
        return ['prefix'];
      case 'prompt':
        return ['prompt'];
      case 'p-tuning':
        return ['prompt', 'encoder'];
      case 'ia3':
        return ['factors'];
    }
  };
  const caption = html('p', { class: 'lab-muted' });
  const show: LayerPicture['show'] = (method, targets) => {
    const now = shown(method, targets);
    for (const part of Object.values(parts)) part.classList.add('lab-none');
    for (const name of now) parts[name].classList.remove('lab-none');
    picture.setAttribute('aria-label', words.where[method]);
    caption.textContent = words.where[method];
  };
  return { root: html('div', { class: 'lab-figure' }, picture, caption), show };
}
