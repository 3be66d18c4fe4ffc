// A search of several steps: the width as the main control, the tree, and three texts from the same start.
import { button, html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { range } from '../kit/range.ts';
import { beamInsight } from './insight.ts';
import { continuations, depth, limits, searchView, textLength, type DecodingOptions } from './model.ts';
import { textOf } from './ngram.ts';
import type { Part } from './part.ts';
import type { DecodingStrings } from './strings.ts';
import { tree } from './tree.ts';

/** Temperature and filters in a few words, for the name of what is sampled. */
function settings(
  { temperature, topK, topP, minP }: DecodingOptions,
  fixed: (value: number, digits: number) => string,
): string {
  return [
    `T = ${fixed(temperature, 1)}`,
    topK === 0 ? '' : `top-k ${topK}`,
    topP === 1 ? '' : `top-p ${fixed(topP, 2)}`,
    minP === 0 ? '' : `min-p ${fixed(minP, 2)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

export function beamPart(lab: LabTools<DecodingOptions>, words: DecodingStrings): Part {
  const { common, numbers, change, settle, save } = lab;
  const { percent, fixed } = numbers;
  const width = range(
    {
      label: words.width,
      ...limits.width,
      describe: (value) => words.widthIs(String(value)),
      input: (value) => change({ width: value }),
      commit: save,
    },
    common,
  );
  const picture = tree(words, numbers, common);
  const sentence = html('p', { class: 'lab-insight' });
  const texts = (['greedy', 'beam', 'sampled'] as const).map((rule) => {
    const name = html('dt');
    const text = html('dd');
    const measured = html('dd', { class: 'lab-muted' });
    return { rule, name, text, measured, root: html('div', {}, name, text, measured) };
  });
  const again = button(
    { class: 'lab-link' },
    () => settle({ seed: (lab.now().seed % limits.seed.max) + 1 }),
    words.again,
  );
  const show: Part['show'] = (now, model, context) => {
    const search = searchView(model, context, now.width);
    width.set(now.width);
    picture.show(search);
    sentence.textContent = beamInsight(search, now.width, words, numbers);
    for (const { rule, tokens, score, repeats } of continuations(model, context, now)) {
      const row = texts.find((one) => one.rule === rule);
      if (row === undefined) continue;
      row.name.textContent = words.rules[rule](rule === 'beam' ? String(now.width) : settings(now, fixed));
      row.text.textContent = `… ${textOf(tokens)} …`;
      row.measured.textContent = words.measured(percent(Math.exp(score / tokens.length)), percent(repeats));
    }
    return sentence.textContent;
  };
  const root = html(
    'div',
    { class: 'lab-parts' },
    html('p', { class: 'lab-label' }, words.tree(String(depth))),
    picture.root,
    sentence,
    html('p', { class: 'lab-label' }, words.continued(String(textLength))),
    html('dl', { class: 'dec-texts' }, ...texts.map((one) => one.root)),
    html('p', { class: 'lab-muted' }, words.bland),
    html('p', {}, again),
  );
  const more = html('div');
  return { control: width.root, root, more, all: [width.root, root, more], show };
}
