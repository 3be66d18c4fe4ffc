// The breakdown of a model: one figure, then its tables, then what the numbers rest on.
import type { ModelScreen, ModelTable } from '../../protocol/screens.ts';
import { element } from '../element.ts';
import { createLabHost } from '../labHost.ts';
import { htmlLanguage } from '../language.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { watchScrollRegions } from '../scrollRegions.ts';
import { strip } from '../strip.ts';
import { labBlock } from './lab.ts';

export function drawModel(screen: ModelScreen, page: PageContext): DrawnScreen {
  const { words, eyebrow, title, sentence, tables, notes, lab, language, file } = screen;
  const labs = createLabHost(file, language, words, page);
  const main = element(
    'main',
    { class: 'column prose model' },
    element('p', { class: 'eyebrow' }, eyebrow),
    element('h1', { tabindex: -1 }, title),
    element('p', { class: 'sum' }, sentence),
    ...tables.map(drawTable),
    ...(lab === undefined ? [] : [element('h2', {}, words.labOwn), labBlock(lab)]),
    ...notes.map((note) => element('p', { class: 'note' }, note)),
  );
  let regions: { dispose(): void } | undefined;
  return {
    node: element('div', { class: 'page', lang: htmlLanguage(language) }, strip(screen, page), main),
    attached() {
      regions = watchScrollRegions(main, words);
      window.scrollTo(0, 0);
      labs.watch(main);
    },
    reveal: () => false,
    dispose() {
      regions?.dispose();
      labs.dispose();
    },
  };
}

function drawTable({ id, caption, columns, rows, sums = 0 }: ModelTable): HTMLElement {
  const heading = `model-${id}`;
  return element(
    'section',
    { 'aria-labelledby': heading },
    element('h2', { id: heading }, caption),
    element(
      'div',
      { class: 'table' },
      element(
        'table',
        { 'aria-labelledby': heading },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...columns.map((name, column) =>
              element('th', { scope: 'col', class: column > 0 ? 'align-right' : undefined }, name),
            ),
          ),
        ),
        element(
          'tbody',
          {},
          ...rows.map(([name = '', ...cells], row) =>
            element(
              'tr',
              { class: row >= rows.length - sums ? 'sum' : undefined },
              element('th', { scope: 'row' }, name),
              ...cells.map((cell) => element('td', { class: 'align-right' }, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}
