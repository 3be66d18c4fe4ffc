// The grid of one pass: a row for each token that looks, a column for each that is looked at, and what each row predicts.
import { attributes, html, svg } from '../kit/dom.ts';
import type { Pass, Sight, VisibilityOptions } from './model.ts';
import type { VisibilityStrings } from './strings.ts';

const left = 70;
const top = 62;
/** What the cells may take of the drawing's width; the rest names the rows. */
const widest = 190;
const largestCell = 26;
const lineHeight = 16;

export interface Grid {
  readonly root: HTMLElement;
  /** `predicted`: what stands at the right of each row; `told` is the row in focus in words. */
  readonly show: (pass: Pass, now: VisibilityOptions, predicted: readonly string[], told: string) => void;
}

type Kind = Exclude<Sight, 'none'> | 'graded' | 'idle';
const kinds: readonly Kind[] = ['back', 'ahead', 'across', 'graded', 'idle'];

/** What is drawn on a cell besides its colour, in a square of side `size`. */
function markOf(kind: Kind, size: number): string {
  if (kind === 'ahead')
    return `m2 ${size / 2}l${size / 2 - 2} ${2 - size / 2}m${size / 2 - 2} 2l${4 - size} ${size - 4}m${size / 2 - 2} 0l${size / 2 - 2} ${2 - size / 2}`;
  const middle = size / 2;
  if (kind === 'across') return `m${middle - 2} ${middle}h4m-2 -2v4`;
  return kind === 'graded' ? `m${middle - 4} ${middle}l3 3l5 -6` : '';
}

function kindOf(sight: Sight, graded: boolean, colour: VisibilityOptions['colour']): Kind | undefined {
  if (sight === 'none') return undefined;
  if (colour === 'sees') return sight;
  return graded ? 'graded' : 'idle';
}

/**
 * A slider for the ear and the keyboard: up and down move the row in focus, Home and End go to the ends.
 * @param pick is told the row that was chosen; the end of a movement
 */
export function grid(words: VisibilityStrings, pick: (row: number) => void): Grid {
  const drawing = svg('svg', { class: 'lab-grid-drawing', 'aria-hidden': 'true' });
  const root = html(
    'div',
    {
      class: 'lab-grid',
      role: 'slider',
      tabindex: 0,
      'aria-label': words.focus,
      'aria-orientation': 'vertical',
      'aria-valuemin': 1,
    },
    drawing,
  );
  const lattice = svg('path', { class: 'lab-hair' });
  const divider = svg('path', { class: 'lab-divide' });
  const outline = svg('rect', { class: 'lab-focus-row', x: left - 3, rx: 2 });
  const layers = kinds.map((kind) => ({
    kind,
    fill: svg('path', { class: `lab-cell lab-cell-${kind}` }),
    mark: svg('path', { class: `lab-cell-mark lab-mark-${kind}` }),
  }));
  const names = svg('g', {});
  drawing.append(lattice, ...layers.flatMap(({ fill, mark }) => [fill, mark]), divider, outline, names);

  let rows = 0;
  let cell = largestCell;
  let at = 0;
  const go = (row: number): void => {
    const to = Math.min(rows - 1, Math.max(0, row));
    if (to !== at) pick(to);
  };
  const keys: Readonly<Record<string, () => number>> = {
    ArrowDown: () => at + 1,
    ArrowRight: () => at + 1,
    ArrowUp: () => at - 1,
    ArrowLeft: () => at - 1,
    Home: () => 0,
    End: () => rows - 1,
  };
  root.addEventListener('keydown', (event) => {
    const to = keys[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to());
  });
  drawing.addEventListener('click', (event) => {
    const box = drawing.getBoundingClientRect();
    const y = ((event.clientY - box.top) / box.height) * drawing.viewBox.baseVal.height;
    if (y >= top && y < top + rows * cell) go(Math.floor((y - top) / cell));
  });

  const text = (x: number, y: number, content: string, kind: string, anchor: string): SVGTextElement =>
    svg('text', { x, y, class: kind, 'text-anchor': anchor }, content);

  const drawNames = (pass: Pass, predicted: readonly string[]): void => {
    const size = rows * cell;
    const row = (index: number): number => top + (index + 0.5) * cell + 5;
    names.replaceChildren(
      text(left - 8, top - 8, words.reads, 'lab-text-muted', 'end'),
      text(left + size + 8, top - 8, words.predicts, 'lab-text-muted', 'start'),
      ...pass.read.flatMap((token, index) => [
        text(left - 8, row(index), token, index === at ? 'lab-text lab-strong' : 'lab-text', 'end'),
        text(left + (index + 0.5) * cell, top - 8, token, 'lab-text lab-column', 'end'),
        text(
          left + size + 8,
          row(index),
          predicted[index] ?? '',
          pass.graded[index] === undefined ? 'lab-text-muted' : index === at ? 'lab-text lab-strong' : 'lab-text',
          'start',
        ),
      ]),
      ...pass.positions.flatMap((ids, line) => {
        const y = top + size + lineHeight * (line + 1);
        return [
          text(left - 8, y, words.position(pass.positions.length > 1 ? String(line + 1) : ''), 'lab-text-muted', 'end'),
          ...ids.map((id, index) => text(left + (index + 0.5) * cell, y, String(id), 'lab-text-muted', 'middle')),
        ];
      }),
    );
  };

  const show: Grid['show'] = (pass, now, predicted, told) => {
    rows = pass.read.length;
    at = now.focus;
    cell = Math.min(largestCell, Math.floor(widest / rows));
    const size = rows * cell;
    const place = (index: number): number => index * cell;
    attributes(drawing, { viewBox: `0 0 320 ${top + size + lineHeight * pass.positions.length + 8}` });
    attributes(lattice, {
      d: Array.from(
        { length: rows + 1 },
        (_, line) => `M${left} ${top + place(line)}h${size}M${left + place(line)} ${top}v${size}`,
      ).join(''),
    });
    for (const { kind, fill, mark } of layers) {
      const corners = pass.sights.flatMap((sights, query) =>
        sights.flatMap((sight, key) =>
          kindOf(sight, pass.graded[query] !== undefined, now.colour) === kind
            ? [`M${left + place(key) + 1} ${top + place(query) + 1}`]
            : [],
        ),
      );
      attributes(fill, { d: corners.map((corner) => `${corner}h${cell - 2}v${cell - 2}h${2 - cell}z`).join('') });
      const drawn = markOf(kind, cell - 2);
      attributes(mark, { d: drawn === '' ? '' : corners.map((corner) => corner + drawn).join('') });
    }
    const line = place(pass.divide ?? 0);
    attributes(divider, {
      d:
        pass.divide === undefined ? '' : `M${left - 4} ${top + line}h${size + 8}M${left + line} ${top - 4}v${size + 8}`,
    });
    attributes(outline, { y: top + place(at), width: size + 6, height: cell });
    drawNames(pass, predicted);
    attributes(root, { 'aria-valuemax': rows, 'aria-valuenow': at + 1, 'aria-valuetext': told });
  };
  return { root, show };
}
