// The tree of a beam search: a column a token, every candidate in its place, the ways of greedy and of the best marked.
import { textTable } from '../kit/chartTable.ts';
import { attributes, html, svg } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import type { KitStrings } from '../kit/strings.ts';
import type { Node } from './beam.ts';
import { depth, type SearchView } from './model.ts';
import { textOf } from './ngram.ts';
import type { DecodingStrings } from './strings.ts';

/** CSS pixels between two rows. */
const rowHeight = 26;
/** Shares of the width, in per cent: a column, and the label in it. */
const column = 100 / depth;
const label = column * 0.8;

export interface TreePicture {
  readonly root: HTMLElement;
  readonly show: (search: SearchView) => void;
}

/** The tokens from the start to a node. */
function pathOf(levels: readonly (readonly Node[])[], level: number, place: number): readonly string[] {
  const node = levels[level]?.[place];
  if (node === undefined) return [];
  return [...(node.parent === undefined ? [] : pathOf(levels, level - 1, node.parent)), node.token];
}

const begins = (whole: readonly string[], path: readonly string[]): boolean =>
  path.every((token, at) => whole[at] === token);

export function tree(words: DecodingStrings, { percent }: NumberFormats, common: KitStrings): TreePicture {
  const lines = svg('svg', { class: 'dec-lines', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const nodes = html('div', { 'aria-hidden': 'true' });
  const picture = html(
    'div',
    { class: 'dec-tree', role: 'img', 'aria-label': words.tree(String(depth)) },
    lines,
    nodes,
  );
  const heads = html(
    'p',
    { class: 'dec-heads lab-muted', 'aria-hidden': 'true' },
    ...Array.from({ length: depth }, (_, at) => html('span', {}, words.step(String(at + 1)))),
  );
  const kinds = ['kept', 'dropped', 'greedy', 'best'] as const;
  const legend = html(
    'p',
    { class: 'lab-legend' },
    ...words.legend.map((name, at) => html('span', { class: `dec-node dec-${kinds[at]}` }, name)),
  );
  const table = textTable(words.tree(String(depth)), common);
  const root = html('div', {}, heads, picture, legend, table.root);

  const show: TreePicture['show'] = ({ tree: { levels }, greedy, best }) => {
    const height = rowHeight * Math.max(...levels.map((level) => level.length));
    const middle = (level: number, place: number): number =>
      ((place + 0.5) * height) / Math.max(1, levels[level]?.length ?? 1);
    const all = levels.flatMap((level, at) =>
      level.map((node, place) => ({ node, at, place, path: pathOf(levels, at, place) })),
    );
    picture.style.height = `${height}px`;
    picture.setAttribute('aria-label', words.treeSays(textOf(best.tokens), percent(Math.exp(best.score))));
    attributes(lines, { viewBox: `0 0 100 ${height}` });
    lines.replaceChildren(
      ...all.flatMap(({ node, at, place, path }) => {
        if (node.parent === undefined) return [];
        const [x, y] = [column * (at - 1) + label, middle(at - 1, node.parent)];
        const mark = begins(best.tokens, path) ? 'dec-line-best' : node.kept ? 'dec-line-kept' : 'dec-line';
        return [svg('path', { d: `M${x} ${y}L${column * at} ${middle(at, place)}`, class: mark })];
      }),
    );
    nodes.replaceChildren(
      ...all.map(({ node, at, place, path }) => {
        const marks = [
          node.kept ? 'dec-kept' : 'dec-dropped',
          begins(best.tokens, path) ? 'dec-best' : '',
          begins(greedy.tokens, path) ? 'dec-greedy' : '',
        ];
        const made = html(
          'span',
          {
            class: `dec-node dec-place ${marks.join(' ')}`,
            title: words.node(node.token, percent(node.probability), percent(Math.exp(node.score)), node.kept),
          },
          html('span', { class: 'dec-token' }, node.token),
          html('span', { class: 'dec-share lab-muted' }, percent(Number(Math.exp(node.score).toPrecision(2)))),
        );
        made.style.left = `${column * at}%`;
        made.style.width = `${label}%`;
        made.style.top = `${middle(at, place)}px`;
        return made;
      }),
    );
    table.show({
      heads: words.table,
      rows: [...all.keys()],
      cells: (row) => {
        const found = all[row];
        if (found === undefined) return [];
        const { node, at, path } = found;
        return [
          String(at + 1),
          textOf(path),
          percent(node.probability),
          percent(Math.exp(node.score)),
          node.kept ? words.keptWord : words.droppedWord,
        ];
      },
    });
  };
  return { root, show };
}
