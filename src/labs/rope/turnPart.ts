// The view "turn": clocks for a few pairs, what every pair adds, and q⋅k as a number.
import { choices } from '../kit/choices.ts';
import { html, svg } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { range } from '../kit/range.ts';
import { clock } from './clock.ts';
import { insight } from './insight.ts';
import { farthest, limits, pairViews, shownPairs, sum, type RopeOptions } from './model.ts';
import type { Part } from './part.ts';
import { strings } from './strings.ts';
import { strip } from './strip.ts';

export function turnPart(lab: LabTools<RopeOptions>): Part {
  const { language, common, numbers, start, change, settle, save } = lab;
  const words = strings[language];
  const { dim, trained } = start;
  const startScore = sum(pairViews(start).map(({ adds }) => adds));

  const position = range(
    {
      label: words.moveBoth,
      ...limits.position,
      describe: (n) => words.positions(numbers.whole(n + lab.now().distance), numbers.whole(n)),
      input: (value) => change({ position: value }),
      commit: save,
    },
    common,
  );
  const distance = range(
    {
      label: words.distance,
      min: 0,
      max: farthest(trained),
      step: trained === undefined ? 1 : Math.max(1, Math.round(trained / 64)),
      describe: numbers.whole,
      input: (value) => change({ distance: value }),
      commit: save,
    },
    common,
  );
  const presets = trained === undefined ? [1, 64] : [trained / 2, trained * 2];
  const distances = [...new Set([start.distance, ...presets.map(Math.round)])].toSorted((a, b) => a - b);
  const near = choices(
    words.distance,
    distances.map((value) => ({ text: numbers.whole(value), value })),
    (value) => settle({ distance: value }),
  );
  const vectors = choices(
    words.vectors,
    [
      { text: words.sameVector, value: 'same' },
      { text: words.randomVectors, value: 'random' },
    ],
    (value) => settle({ vectors: value }),
  );

  const score = html('output', { class: 'lab-big', 'aria-live': 'off' });
  const difference = html('strong', {});
  const legendQ = html('span', {});
  const legendK = html('span', {});
  const shown = shownPairs(dim);
  const clocks = shown.map(() => clock(words, numbers));
  const bars = strip(dim / 2, shown, words, numbers);
  const rows = shown.map(() => Array.from({ length: 4 }, () => html('td')));
  const note = html('p', { class: 'lab-muted' });
  const sentence = html('p', { class: 'lab-insight' });

  const show = (now: RopeOptions): string => {
    const pairs = pairViews(now);
    const total = sum(pairs.map(({ adds }) => adds));
    position.set(now.position);
    distance.set(now.distance);
    near.set(now.distance);
    vectors.set(now.vectors);
    score.textContent = `q⋅k = ${numbers.fixed(total)}`;
    difference.textContent = numbers.signed(total - startScore);
    legendQ.textContent = words.legendQ(numbers.whole(now.position + now.distance));
    legendK.textContent = words.legendK(numbers.whole(now.position));
    const longest = Math.max(...pairs.map(({ qLength, kLength }) => Math.max(qLength, kLength)));
    shown.forEach((index, place) => {
      const pair = pairs[index];
      if (pair === undefined) return;
      clocks[place]?.show(pair, { distance: now.distance, trained, longest });
      const between = ((((pair.qAngle - pair.kAngle) * 180) / Math.PI + 360) % 360).toFixed(0);
      const cells = [String(index), numbers.short(pair.wavelength), `${between}°`, numbers.signed(pair.adds)];
      rows[place]?.forEach((cell, column) => {
        cell.textContent = cells[column] ?? '';
      });
    });
    bars.show(pairs, Math.max(...pairs.map(({ qLength, kLength }) => qLength * kLength)));
    note.textContent = now.vectors === 'same' ? words.sameNote : words.randomNote;
    sentence.textContent = insight(now, start, pairs, words, numbers);
    return `${score.textContent}. ${sentence.textContent}`;
  };

  const [main, second] = trained === undefined ? [position, distance] : [distance, position];
  const mark = (kind: 'q' | 'k') =>
    svg(
      'svg',
      { viewBox: '0 0 26 10', class: 'lab-mark', 'aria-hidden': 'true' },
      svg('line', { x1: 1, y1: 5, x2: 20, y2: 5, class: `lab-hand-${kind}` }),
      svg('circle', { cx: 20, cy: 5, r: 4, class: `lab-tip-${kind}` }),
    );
  const table = html(
    'table',
    { class: 'lab-table' },
    html('thead', {}, html('tr', {}, ...words.table.map((head) => html('th', { scope: 'col' }, head)))),
    html('tbody', {}, ...rows.map((cells) => html('tr', {}, ...cells))),
  );
  return {
    control: main.root,
    root: html(
      'div',
      { class: 'lab-parts' },
      html('p', { class: 'lab-readout' }, score, html('span', { class: 'lab-muted' }, `${words.change} `, difference)),
      html(
        'p',
        { class: 'lab-legend' },
        html('span', {}, mark('q'), legendQ),
        html('span', {}, mark('k'), legendK),
        html('span', {}, words.legendWave),
        trained === undefined ? undefined : html('span', {}, words.legendRing(numbers.whole(trained))),
      ),
      html('div', { class: 'lab-clocks' }, ...clocks.map((one) => one.root)),
      bars.root,
      sentence,
      near.root,
    ),
    more: html('div', { class: 'lab-parts' }, second.root, vectors.root, note, table),
    show,
  };
}
