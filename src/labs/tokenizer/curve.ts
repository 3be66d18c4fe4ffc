// Tokens a character against the size of the vocabulary, for words with Chinese and for the others.
import { chart } from '../kit/chart.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { perCharacter, vocabularySize, type Learned, type TokenizerOptions } from './model.ts';
import type { TokenizerStrings } from './strings.ts';

/** About as many places as the curve has pixels to show. */
const curvePlaces = 120;

interface CurveData {
  readonly xs: readonly number[];
  readonly series: readonly (readonly (number | null)[])[];
}

export interface TokenCurve {
  readonly root: HTMLElement;
  readonly show: (learned: Learned, merges: number) => void;
  readonly dispose: () => void;
}

export function tokenCurve({ common, numbers }: LabTools<TokenizerOptions>, words: TokenizerStrings): TokenCurve {
  const { whole, fixed } = numbers;
  const picture = chart(
    {
      title: words.curve,
      x: { label: words.curveX, format: whole },
      y: { label: words.curveY, format: (value) => fixed(value), min: 0 },
      lines: [{ name: words.curveHan }, { name: words.curveOther }],
      height: 180,
    },
    common,
  );
  let drawn: { readonly learned: Learned; readonly steps: number; readonly data: CurveData } | undefined;
  /** Places of the curve, drawn anew only when more has been learned. */
  const curveOf = (learned: Learned): CurveData => {
    const steps = learned.steps.length;
    if (drawn?.learned === learned && drawn.steps === steps) return drawn.data;
    const every = Math.max(1, Math.ceil(steps / curvePlaces));
    const places = Array.from({ length: Math.floor(steps / every) + 1 }, (_, place) => place * every);
    const line = (kind: 'han' | 'other') => places.map((place) => perCharacter(learned, place, kind) ?? null);
    const data = { xs: places.map((place) => vocabularySize(learned, place)), series: [line('han'), line('other')] };
    drawn = { learned, steps, data };
    return data;
  };
  const show: TokenCurve['show'] = (learned, at) => {
    const now = (kind: 'han' | 'other'): string | undefined => {
      const value = perCharacter(learned, at, kind);
      return value === undefined ? undefined : fixed(value);
    };
    const size = vocabularySize(learned, at);
    picture.show({ ...curveOf(learned), mark: size, summary: words.curveSays(whole(size), now('han'), now('other')) });
  };
  return { root: picture.root, show, dispose: picture.dispose };
}
