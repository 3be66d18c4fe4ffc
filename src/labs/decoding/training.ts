// The language model in use: ours, or one trained on the reader's text; trained once for each text.
import { button, html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { limits, trained, type DecodingOptions } from './model.ts';
import type { LanguageModel } from './ngram.ts';
import type { DecodingStrings } from './strings.ts';

export interface Training {
  readonly root: HTMLElement;
  readonly of: (own: string) => LanguageModel;
  readonly show: (now: DecodingOptions) => void;
}

export function training(lab: LabTools<DecodingOptions>, words: DecodingStrings): Training {
  const { language, settle } = lab;
  const { whole } = lab.numbers;
  let last: { readonly own: string; readonly model: LanguageModel } | undefined;
  const of = (own: string): LanguageModel => {
    if (last?.own !== own) last = { own, model: trained(own, language) };
    return last.model;
  };
  const text = html('textarea', { class: 'lab-writing', maxlength: limits.own, spellcheck: 'false' });
  const facts = html('p', { class: 'lab-muted' });
  const root = html(
    'div',
    { class: 'lab-above' },
    html('label', { class: 'lab-above' }, html('span', { class: 'lab-label' }, words.own), text),
    html('span', { class: 'lab-muted' }, words.ownHint(whole(limits.own))),
    html(
      'span',
      {},
      button({ class: 'lab-link' }, () => settle({ own: text.value }), words.learn),
    ),
    facts,
    html('p', { class: 'lab-muted' }, words.honest),
  );
  const show = ({ own }: DecodingOptions): void => {
    const { size, vocabulary } = of(own);
    if (document.activeElement !== text) text.value = own;
    facts.textContent = words.model(whole(size), whole(vocabulary.length));
  };
  return { root, of, show };
}
