// The figures of a measured set: recall, precision and false positives, in all and by concept, as lines to print.
import { expected } from './rows.ts';
import type { Verdict } from './judge.ts';

export interface Figures {
  /** Rows that expect a concept, and those of them that are right. */
  readonly wanted: number;
  readonly right: number;
  /** Rows where something shows. */
  readonly shown: number;
  /** Rows that expect nothing, and those of them where something shows. */
  readonly nulls: number;
  readonly false: number;
}

/** Says what shows at a row: the id, or null. */
type Shown = (verdict: Verdict) => string | null;

export const recognised: Shown = ({ shown }) => shown;
export const hovering: Shown = ({ shown, hover }) => (hover ? shown : null);

const isRight = (verdict: Verdict, shown: Shown): boolean => expected(verdict.row).includes(shown(verdict) ?? '');

export function figures(verdicts: readonly Verdict[], shown: Shown): Figures {
  const wanted = verdicts.filter(({ row }) => row.expect !== null);
  const nulls = verdicts.filter(({ row }) => row.expect === null);
  return {
    wanted: wanted.length,
    right: wanted.filter((verdict) => isRight(verdict, shown)).length,
    shown: verdicts.filter((verdict) => shown(verdict) !== null).length,
    nulls: nulls.length,
    false: nulls.filter((verdict) => shown(verdict) !== null).length,
  };
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? `- (${part} of ${whole})` : `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;

const summary = (name: string, { wanted, right, shown, nulls, false: wrong }: Figures): readonly string[] => [
  name,
  `  recall               ${percent(right, wanted)}`,
  `  precision            ${percent(right, shown)}`,
  `  false-positive rate  ${percent(wrong, nulls)}`,
];

/** @param hovers ids of the concepts that hover by default: the rest of the rows is not expected to hover */
export function printed(verdicts: readonly Verdict[], hovers: ReadonlySet<string>): readonly string[] {
  const mayHover = verdicts.filter(({ row }) => row.expect === null || expected(row).some((id) => hovers.has(id)));
  const silentRight = verdicts.filter((verdict) => !mayHover.includes(verdict) && hovering(verdict) !== null);
  return [
    ...summary('recognition', figures(verdicts, recognised)),
    ...summary('showing (what hovers by default)', figures([...mayHover, ...silentRight], hovering)),
    'by concept (right of expected; shown elsewhere)',
    ...byConcept(verdicts),
    'misses',
    ...verdicts.filter((verdict) => verdict.row.expect !== null && !isRight(verdict, recognised)).map(miss),
    'false positives',
    ...verdicts.filter(({ row, shown }) => row.expect === null && shown !== null).map(miss),
  ];
}

function byConcept(verdicts: readonly Verdict[]): readonly string[] {
  const counts = new Map<string, { wanted: number; right: number; elsewhere: number }>();
  const of = (id: string): { wanted: number; right: number; elsewhere: number } => {
    const known = counts.get(id) ?? { wanted: 0, right: 0, elsewhere: 0 };
    counts.set(id, known);
    return known;
  };
  for (const verdict of verdicts) {
    const right = isRight(verdict, recognised);
    const [first] = expected(verdict.row);
    const owner = right ? verdict.shown : first;
    if (owner !== null && owner !== undefined) {
      of(owner).wanted += 1;
      if (right) of(owner).right += 1;
    }
    if (!right && verdict.shown !== null) of(verdict.shown).elsewhere += 1;
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { wanted, right, elsewhere }]) => `  ${id}: ${right} of ${wanted}; ${elsewhere}`);
}

function miss({ row, shown, line }: Verdict): string {
  const near = line.slice(Math.max(0, row.column - 30), row.column + 40).trim();
  const wanted = expected(row).join(' | ') || 'nothing';
  return `  ${row.file}:${row.line + 1}:${row.column + 1} expected ${wanted}, shown ${shown ?? 'nothing'}: ${near}`;
}
