// One pair of dimensions as a clock face: the hands of q and k, the angle between them, and what training has shown.
import { attributes, html, svg } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import type { PairView } from './model.ts';
import type { RopeStrings } from './strings.ts';

const rim = 45;
const longestHand = 37;
const fullTurn = 2 * Math.PI;

export interface Clock {
  readonly root: HTMLElement;
  readonly show: (pair: PairView, turn: ClockScale) => void;
}

export interface ClockScale {
  readonly distance: number;
  readonly trained: number | undefined;
  /** Length of a vector that is drawn as the longest hand. */
  readonly longest: number;
}

const degrees = (angle: number): number => (Math.round((angle * 360) / fullTurn) + 360) % 360;
const at = (angle: number, radius: number): readonly [string, string] => [
  (radius * Math.sin(angle)).toFixed(2),
  (-radius * Math.cos(angle)).toFixed(2),
];

/** An SVG path clockwise from `start` over `sweep` radians; `toCentre` closes it to a sector. */
function arc(start: number, sweep: number, radius: number, toCentre: boolean): string {
  const part = Math.min(sweep, fullTurn - 1e-3);
  const [x0, y0] = at(start, radius);
  const [x1, y1] = at(start + part, radius);
  const curve = `${x0} ${y0}A${radius} ${radius} 0 ${part > Math.PI ? 1 : 0} 1 ${x1} ${y1}`;
  return toCentre ? `M0 0L${curve}Z` : `M${curve}`;
}

export function clock(words: RopeStrings, numbers: NumberFormats): Clock {
  const sector = svg('path', { class: 'lab-soft' });
  const met = svg('path', { class: 'lab-rim' });
  const kHand = svg('line', { x1: 0, y1: 0, class: 'lab-hand-k' });
  const qHand = svg('line', { x1: 0, y1: 0, class: 'lab-hand-q' });
  const kTip = svg('circle', { r: 6.5, class: 'lab-tip-k' });
  const qTip = svg('circle', { r: 4, class: 'lab-tip-q' });
  const face = svg(
    'svg',
    { viewBox: '-50 -50 100 100', role: 'img' },
    svg('circle', { r: rim, class: 'lab-face' }),
    svg('line', { x1: 0, y1: -rim, x2: 0, y2: -rim + 5, class: 'lab-hair' }),
    sector,
    met,
    kHand,
    qHand,
    kTip,
    qTip,
  );
  const name = html('span', {});
  const wave = html('span', { class: 'lab-muted' });
  const adds = html('strong', {});
  const flag = html('span', { class: 'lab-flag' });
  const root = html('div', { class: 'lab-clock' }, face, name, wave, adds, flag);

  const point = (hand: SVGLineElement, tip: SVGCircleElement, angle: number, length: number): void => {
    const [x, y] = at(angle, longestHand * length);
    attributes(hand, { x2: x, y2: y });
    attributes(tip, { cx: x, cy: y });
  };

  const show = (pair: PairView, { distance, trained, longest }: ClockScale): void => {
    const { qAngle, kAngle, wavelength } = pair;
    const between = (qAngle - kAngle + fullTurn) % fullTurn;
    point(qHand, qTip, qAngle, pair.qLength / longest);
    point(kHand, kTip, kAngle, pair.kLength / longest);
    const apart = degrees(between);
    sector.setAttribute('d', apart === 0 ? '' : arc(kAngle, between, 22, true));
    if (trained !== undefined) {
      const start = qAngle - (fullTurn * (distance % wavelength)) / wavelength;
      met.setAttribute('d', arc(start, (fullTurn * Math.min(wavelength, trained - 1)) / wavelength, rim, false));
      flag.textContent = pair.met ? '' : words.neverMet;
    }
    const index = String(pair.index);
    name.textContent = words.pair(index);
    wave.textContent = `λ ${numbers.short(wavelength)}`;
    adds.textContent = numbers.signed(pair.adds);
    face.setAttribute(
      'aria-label',
      words.faceLabel(index, String(degrees(qAngle)), String(degrees(kAngle)), String(apart)),
    );
  };
  return { root, show };
}
