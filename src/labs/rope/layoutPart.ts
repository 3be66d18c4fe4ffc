// The view "layout": which dimensions make a pair, and q·k of both layouts and of their mixtures while both tokens move.
import { chart } from '../kit/chart.ts';
import { html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { range } from '../kit/range.ts';
import { halvesOrder, layoutCases, layoutScores } from './layout.ts';
import { layoutStrings } from './layoutStrings.ts';
import type { RopeOptions } from './model.ts';
import type { Part } from './part.ts';

/** Positions n that the picture shows; the slider has as many. */
const farthest = 128;

export function layoutPart(lab: LabTools<RopeOptions>): Part {
  const { language, common, numbers, start, change, save } = lab;
  const { whole, fixed, signed } = numbers;
  const words = layoutStrings[language];

  const position = range(
    {
      label: words.position,
      min: 0,
      max: farthest,
      describe: (n) => words.positions(whole(n + lab.now().distance), whole(n)),
      input: (value) => change({ position: value }),
      commit: save,
    },
    common,
  );
  const picture = chart(
    {
      title: words.chart,
      x: { label: words.axis, format: whole },
      y: { label: 'q⋅k', format: (score) => signed(score) },
      lines: layoutCases.map((one) => ({ name: words.cases[one] })),
      height: 200,
    },
    common,
  );
  const scores = layoutCases.map((one) => {
    const value = html('td');
    const name = html(
      'th',
      { scope: 'row' },
      words.cases[one],
      ' ',
      html('span', { class: 'lab-muted' }, words.notes[one]),
    );
    return { one, value, row: html('tr', {}, name, value) };
  });
  const sentence = html('p', { class: 'lab-insight' });
  const note = html('p', { class: 'lab-muted' }, words.note(whole(start.dim)));

  const pairRow = (name: string, cells: readonly number[]) =>
    html('tr', {}, html('th', { scope: 'row' }, name), ...cells.map((cell) => html('td', {}, String(cell))));
  const eight = Array.from({ length: 8 }, (_, at) => at);
  const pairs = html(
    'div',
    { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': words.pairsOf },
    html(
      'table',
      { class: 'lab-table lab-named' },
      html('thead', {}, html('tr', {}, ...words.heads.map((head) => html('th', { scope: 'col' }, head)))),
      html(
        'tbody',
        {},
        pairRow(
          words.interleaved,
          eight.map((at) => Math.floor(at / 2)),
        ),
        pairRow(
          words.halves,
          eight.map((at) => at % 4),
        ),
        pairRow(words.order, halvesOrder(8)),
      ),
    ),
  );

  let curve: { readonly of: string; readonly all: readonly ReturnType<typeof layoutScores>[] } = { of: '', all: [] };
  /** All positions, kept until something else than the position changes. */
  const everywhere = (now: RopeOptions) => {
    const of = `${now.base} ${now.distance}`;
    const draw = () => Array.from({ length: farthest + 1 }, (_, n) => layoutScores({ ...now, position: n }));
    if (curve.of !== of) curve = { of, all: draw() };
    return curve.all;
  };
  const show = (options: RopeOptions): string => {
    const now = { ...options, position: Math.min(farthest, options.position) };
    const here = layoutScores(now);
    const from = layoutScores({ ...now, position: 0 });
    const all = everywhere(now);
    position.set(now.position);
    picture.show({
      xs: all.map((_, n) => n),
      series: layoutCases.map((one) => all.map((at) => at[one])),
      mark: now.position,
      summary: words.summary(whole(now.position), fixed(here.trained), fixed(here.unpermuted), fixed(here.mixed)),
    });
    for (const { one, value } of scores) value.textContent = signed(here[one]);
    sentence.textContent =
      now.position === 0
        ? words.insightStart(fixed(here.trained), fixed(here.unpermuted))
        : words.insightMoved(whole(now.position), fixed(here.trained), fixed(here.mixed), fixed(from.mixed));
    return sentence.textContent;
  };

  return {
    control: position.root,
    root: html(
      'div',
      { class: 'lab-parts' },
      html('p', { class: 'lab-label' }, words.pairsOf),
      pairs,
      html('p', { class: 'lab-label' }, words.chart),
      picture.root,
      sentence,
      html(
        'table',
        { class: 'lab-table lab-named' },
        html('caption', { class: 'lab-hidden' }, words.scores),
        html('tbody', {}, ...scores.map(({ row }) => row)),
      ),
    ),
    more: note,
    show,
    dispose: picture.dispose,
  };
}
