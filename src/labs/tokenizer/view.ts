// The lab on tokenizers: merges as the main control, a sentence cut by them, the next pairs, and two other algorithms.
import type { LabView } from '../lab.ts';
import { bars } from '../kit/bars.ts';
import { textTable } from '../kit/chartTable.ts';
import { button, html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { chips } from './chips.ts';
import { tokenCurve } from './curve.ts';
import { costs, insight, pieceOf, question } from './insight.ts';
import { learning } from './learning.ts';
import {
  blockOptions,
  compared,
  defaults,
  encodeBpe,
  limits,
  parseOptions,
  vocabularySize,
  type Learned,
  type TokenizerOptions,
} from './model.ts';
import { strings, type TokenizerStrings } from './strings.ts';
import { textPart } from './textPart.ts';

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

type PresetName = keyof TokenizerStrings['presets'];

const presetValues: Readonly<Record<PresetName, Partial<TokenizerOptions>>> = {
  mixed: { text: 'mixed', alphabet: 'bytes', ties: 'short', sentence: defaults.sentence, merges: 2 },
  english: { text: 'english', alphabet: 'bytes', ties: 'short', sentence: defaults.sentence, merges: 300 },
  paper: { text: 'paper', alphabet: 'ended', ties: 'met', sentence: 'lowest', merges: 9 },
  fallback: { text: 'mixed', alphabet: 'characters', ties: 'short', sentence: 'token 鑫 🙂', merges: 300 },
};
const presetNames = ['mixed', 'english', 'paper', 'fallback'] as const;

/** Merges that the table lists. */
const listed = 50;

/** The preset that the options are, whatever the number of merges. */
const presetOf = (now: TokenizerOptions): PresetName | undefined =>
  presetNames.find((name) => {
    const { text, alphabet, ties, sentence } = { ...now, ...presetValues[name] };
    return text === now.text && alphabet === now.alphabet && ties === now.ties && sentence === now.sentence;
  });

function parts(lab: LabTools<TokenizerOptions>): LabParts<TokenizerOptions> {
  const { language, common, numbers, change, settle, save } = lab;
  const { whole, fixed } = numbers;
  const words = strings[language];
  const learner = learning(() => change({}));

  const slot = html('div');
  let reach = 0;
  const describe = (merges: number): string =>
    words.mergesOf(whole(merges), whole(vocabularySize(learner.of(lab.now()), merges)));
  const slider = (most: number) =>
    range(
      {
        label: words.merges,
        min: 0,
        max: most,
        describe,
        input: (merges) => change({ merges }),
        commit: save,
      },
      common,
    );
  let merges: ReturnType<typeof slider> | undefined;
  /** A slider as long as what there is to merge, remade only when that changes. */
  const control = ({ steps }: Learned): ReturnType<typeof slider> => {
    const most = learner.stage() === 'bpe' ? limits.merges : Math.max(1, steps.length);
    if (merges !== undefined && most === reach) return merges;
    const made = slider(most);
    const focused = slot.contains(document.activeElement);
    slot.replaceChildren(made.root);
    if (focused) slot.querySelector('input')?.focus({ preventScroll: true });
    [merges, reach] = [made, most];
    return made;
  };

  const sentence = html('input', { class: 'lab-writing', maxlength: limits.sentence, spellcheck: 'false' });
  sentence.addEventListener('input', () => change({ sentence: sentence.value }));
  sentence.addEventListener('change', save);
  const row = chips(words, whole);
  const count = html('strong', {});
  const cost = html('span', { class: 'lab-muted' });
  const pairs = bars(words.nextPairs);
  const noPair = html('p', { class: 'lab-muted', hidden: true }, words.noPair);
  const latest = html('p', { class: 'tok-latest' });
  const said = html('p', { class: 'lab-insight' });
  const curve = tokenCurve(lab, words);
  const compareTitle = html('p', { class: 'lab-label' });
  const compareRows = (['WordPiece', 'Unigram'] as const).map((name) => {
    const size = html('span', { class: 'lab-muted' });
    const cut = html('dd', { class: 'tok-cut' });
    return { size, cut, root: html('div', {}, html('dt', {}, `${name} `, size), cut) };
  });
  const examples = presets(
    words.examples,
    presetNames.map((id): Preset<Partial<TokenizerOptions>> => ({ id, ...words.presets[id], value: presetValues[id] })),
    ({ value }) => settle(value),
  );

  const status = html('span', { class: 'lab-muted' });
  const stop = button({ class: 'lab-link' }, () => [learner.stop(), change({})], words.stop);
  const texts = textPart(lab, words);
  const list = textTable(words.lastMerges, common);

  const showPairs = ({ steps, alphabet: kind }: Learned, at: number): void => {
    const next = steps[at];
    const candidates = next === undefined ? [] : [next.merged, ...next.next];
    noPair.hidden = candidates.length > 0 || learner.stage() === 'bpe';
    pairs.show(
      candidates.map((pair, place) => ({
        name: `${pieceOf(pair.left, kind)} + ${pieceOf(pair.right, kind)}`,
        size: pair.count,
        value: words.times(whole(pair.count)),
        ...(place === 0 ? { state: 'chosen' as const } : {}),
      })),
      candidates[0]?.count ?? 1,
    );
    const last = steps.slice(Math.max(0, at - 4), at);
    latest.replaceChildren(
      html('span', { class: 'lab-label' }, words.latest),
      ...last.map(({ merged }, place) =>
        html('span', {}, `${whole(at - last.length + place + 1)}. ${pieceOf(merged.joined, kind)}`),
      ),
    );
    latest.hidden = last.length === 0;
    list.show({
      heads: words.mergeTable,
      rows: Array.from({ length: Math.min(at, listed) }, (_, line) => Math.max(0, at - listed) + line),
      cells: (line) => {
        const merged = steps[line]?.merged;
        return merged === undefined
          ? []
          : [whole(line + 1), pieceOf(merged.left, kind), pieceOf(merged.right, kind), whole(merged.count)];
      },
    });
  };

  const showCompared = (learned: Learned, at: number, line: string): void => {
    const { wordPiece, unigram } = compared(line, learned, at);
    compareTitle.textContent = words.compare(whole(at));
    [wordPiece, unigram].forEach((pieces, place) => {
      const shown = compareRows[place];
      if (shown === undefined) return;
      shown.size.textContent = pieces === undefined ? words.working : words.pieces(whole(pieces.length));
      shown.cut.replaceChildren(...(pieces ?? []).map((piece) => html('span', { class: 'tok-piece' }, piece)));
    });
  };

  const show = (now: TokenizerOptions): string => {
    const learned = learner.of(now);
    const at = Math.min(now.merges, learned.steps.length);
    const tokens = encodeBpe(now.sentence, learned, at);
    control(learned).set(learner.stage() === 'bpe' ? now.merges : at);
    if (document.activeElement !== sentence) sentence.value = now.sentence;
    texts.show(now);
    row.show(tokens, learned.alphabet);
    const spent = learned.alphabet === 'bytes' ? costs(now.sentence, tokens) : undefined;
    const digits = (value: number | undefined): string | undefined => (value === undefined ? value : fixed(value));
    count.textContent = words.count(whole(tokens.length));
    cost.textContent = spent === undefined ? '' : words.cost(digits(spent.han), digits(spent.other));
    showPairs(learned, at);
    curve.show(learned, at);
    showCompared(learned, at, now.sentence);
    said.textContent = insight(learned, at, now.sentence, tokens, words, numbers);
    examples.set(presetOf(now));
    const stage = learner.stage();
    stop.hidden = stage === undefined;
    status.textContent =
      stage !== undefined
        ? words.learning(words.stages[stage], whole(learned.steps.length))
        : learner.stopped()
          ? words.stopped(whole(learned.steps.length))
          : '';
    return `${count.textContent}. ${said.textContent}`;
  };

  return {
    title: words.title,
    guess: question(words),
    show,
    dispose: () => {
      learner.stop();
      curve.dispose();
    },
    play: [
      slot,
      html('label', { class: 'lab-above' }, html('span', { class: 'lab-label' }, words.sentence), sentence),
      row.root,
      html('p', { class: 'lab-readout' }, count, cost),
      said,
      html('p', { class: 'lab-label' }, words.nextPairs),
      pairs.root,
      noPair,
      latest,
      html('p', { class: 'lab-label' }, words.curve),
      curve.root,
      compareTitle,
      html('dl', { class: 'tok-compare' }, ...compareRows.map(({ root }) => root)),
      examples.root,
      html('p', { class: 'lab-readout' }, stop, status),
      more(
        common.more,
        texts.root,
        html('p', { class: 'lab-label' }, words.lastMerges),
        list.root,
        html('p', { class: 'lab-muted' }, words.simplified),
      ),
    ],
  };
}
