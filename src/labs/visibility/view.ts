// The lab on masks and losses: one grid of who sees whom and who is graded, for eight ways to train.
import type { LabView } from '../lab.ts';
import { textTable } from '../kit/chartTable.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { presets } from '../kit/presets.ts';
import { grid } from './grid.ts';
import { insight, question } from './insight.ts';
import { pairs, seenBy, signals, signalsAtScale } from './counts.ts';
import {
  blockOptions,
  firstFocus,
  limits,
  maskNames,
  parseOptions,
  passOf,
  type MaskName,
  type Pass,
  type VisibilityOptions,
} from './model.ts';
import { presetIds, presetOf, presetValues } from './presets.ts';
import { rankNote } from './rankNote.ts';
import { strings, type VisibilityStrings } from './strings.ts';

/** Whether the footnote is there belongs to the block: what was saved does not change it. */
const model = {
  parseOptions,
  blockOptions,
  restore: (saved: VisibilityOptions, { rank }: VisibilityOptions): VisibilityOptions => ({ ...saved, rank }),
};

export const mount: LabView['mount'] = (root, context) => mountLab(root, context, model, parts);

/** What each row predicts: its token, the label that the loss skips, or nothing where there is no output at all. */
function predictions(pass: Pass, mask: MaskName): readonly string[] {
  const withoutOutput = mask === 'encoder-decoder' || mask === 'glm';
  return pass.graded.map((token, row) => token ?? (withoutOutput && row < (pass.divide ?? 0) ? '' : '−100'));
}

/** The masks as links; the arrow keys go from one to the next. */
function maskChoices(words: VisibilityStrings, now: () => VisibilityOptions, pick: (mask: MaskName) => void) {
  const made = choices<MaskName>(
    words.mask,
    maskNames.map((value) => ({ text: words.masks[value], value })),
    pick,
  );
  made.root.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = maskNames.indexOf(now().mask) + by;
    const to = maskNames[at];
    if (by === 0 || to === undefined) return;
    event.preventDefault();
    pick(to);
    made.root.querySelectorAll('button')[at]?.focus();
  });
  return made;
}

function parts(lab: LabTools<VisibilityOptions>): LabParts<VisibilityOptions> {
  const { language, common, numbers, start, now: current, settle } = lab;
  const { whole, percent } = numbers;
  const words = strings[language];
  const listed = (tokens: readonly string[]): string => tokens.join(' ');

  const mask = maskChoices(words, current, (value) => settle({ mask: value, focus: firstFocus[value] }));
  const colour = choices<VisibilityOptions['colour']>(
    words.colour,
    (['sees', 'graded'] as const).map((value) => ({ text: words.colours[value], value })),
    (value) => settle({ colour: value }),
  );
  const picture = grid(words, (row) => settle({ focus: row }));
  const number = (key: 'prefix' | 'window' | 'sinks') =>
    numberInput({ label: words[key], ...limits[key], input: (value) => settle({ [key]: value }) }, common, numbers);
  const inputs = { prefix: number('prefix'), window: number('window'), sinks: number('sinks') };
  const documents = choices<VisibilityOptions['documents']>(
    words.documents,
    (['apart', 'stream'] as const).map((value) => ({ text: words[value], value })),
    (value) => settle({ documents: value }),
  );
  const links = presets(
    words.look,
    presetIds.map((id) => ({ id, ...words.preset[id], value: presetValues[id] })),
    ({ value }) => settle(value),
  );
  const table = textTable(words.tableTitle, common);
  const note = start.rank ? rankNote(words.rank, numbers, (value) => settle({ sharpness: value })) : undefined;

  const focus = html('p', { class: 'lab-focus-line' });
  const sentence = html('p', { class: 'lab-insight' });
  const facts = { signals: html('dd'), scale: html('dd'), pairs: html('dd') };
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);
  const keys = (['back', 'ahead', 'across', 'graded', 'idle'] as const).map((kind) => ({
    kind,
    root: html(
      'span',
      {},
      html('span', { class: `lab-swatch lab-swatch-${kind}`, 'aria-hidden': 'true' }),
      words.legend[kind],
    ),
  }));

  const showFacts = (now: VisibilityOptions, pass: Pass): void => {
    const { graded, read } = signals(pass);
    const full = signalsAtScale(now.mask);
    facts.signals.textContent = words.ofTokens(whole(graded), whole(read), percent(graded / read));
    facts.scale.textContent =
      full === undefined
        ? (words.noScale[now.mask] ?? '')
        : `${words.papers[now.mask] ?? ''}${language === 'en' ? ': ' : '：'}${words.ofTokens(whole(full.graded), whole(full.read), percent(full.graded / full.read))}`;
    facts.pairs.textContent = words.ofPairs(whole(pairs(pass)), whole(pass.read.length ** 2));
  };

  const show = (now: VisibilityOptions): string => {
    const pass = passOf(now, words.texts);
    const name = (at: number): string => pass.read[at] ?? '';
    const target = pass.graded[now.focus];
    const seen = seenBy(pass, now.focus);
    const told = words.told(name(now.focus), whole(seen.length), listed(seen.map(name)));
    mask.set(now.mask);
    colour.set(now.colour);
    documents.set(now.documents);
    for (const key of ['prefix', 'window', 'sinks'] as const) inputs[key].set(now[key]);
    inputs.prefix.root.hidden = now.mask !== 'prefix';
    inputs.window.root.hidden = now.mask !== 'window';
    inputs.sinks.root.hidden = now.mask !== 'window';
    documents.root.hidden = now.mask !== 'packing';
    links.set(presetOf(now));
    focus.textContent = `${told}${language === 'en' ? ' ' : ''}${target === undefined ? words.notAsked : words.asked(target)}`;
    picture.show(pass, now, predictions(pass, now.mask), focus.textContent);
    const kinds = new Set(pass.sights.flat());
    for (const { kind, root } of keys)
      root.hidden =
        kind === 'graded' || kind === 'idle' ? now.colour === 'sees' : now.colour !== 'sees' || !kinds.has(kind);
    showFacts(now, pass);
    sentence.textContent = insight(now, pass, words, numbers);
    table.show({
      heads: words.table,
      rows: pass.read.map((_, row) => row),
      cells: (row) => [name(row), listed(seenBy(pass, row).map(name)), pass.graded[row] ?? words.nothing],
    });
    note?.show(now.sharpness);
    return `${focus.textContent} ${sentence.textContent}`;
  };

  return {
    title: words.title,
    guess: question(start, words),
    show,
    play: [
      mask.root,
      colour.root,
      html(
        'div',
        { class: 'lab-beside' },
        picture.root,
        html(
          'div',
          { class: 'lab-group' },
          html('p', { class: 'lab-legend' }, ...keys.map(({ root }) => root)),
          focus,
          html(
            'dl',
            { class: 'lab-facts' },
            fact(words.signals, facts.signals),
            fact(words.atScale, facts.scale),
            fact(words.pairs, facts.pairs),
          ),
        ),
      ),
      documents.root,
      inputs.prefix.root,
      inputs.window.root,
      inputs.sinks.root,
      sentence,
      links.root,
      more(common.more, html('div', { class: 'lab-words' }, table.root), ...(note === undefined ? [] : [note.root])),
    ],
  };
}
