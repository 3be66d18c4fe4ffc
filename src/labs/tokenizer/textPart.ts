// What is learned from and by which rules: the training text, the alphabet, and who wins a tie.
import { choices } from '../kit/choices.ts';
import { button, html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { limits, type TextName, type TokenizerOptions } from './model.ts';
import type { TokenizerStrings } from './strings.ts';
import type { Alphabet } from './words.ts';

export interface TextPart {
  readonly root: HTMLElement;
  readonly show: (now: TokenizerOptions) => void;
}

export function textPart(lab: LabTools<TokenizerOptions>, words: TokenizerStrings): TextPart {
  const { settle } = lab;
  const { whole } = lab.numbers;
  const textNames: readonly TextName[] = ['mixed', 'english', 'chinese', 'paper', 'own'];
  const text = choices<TextName>(
    words.text,
    textNames.map((value) => ({ text: words.texts[value], value })),
    (value) => settle({ text: value }),
  );
  const own = html('textarea', { class: 'lab-writing', maxlength: limits.own, spellcheck: 'false' });
  const ownField = html(
    'div',
    { class: 'lab-above' },
    html('label', { class: 'lab-above' }, html('span', { class: 'lab-label' }, words.own), own),
    html('span', { class: 'lab-muted' }, words.ownHint(whole(limits.own))),
    html(
      'span',
      {},
      button({ class: 'lab-link' }, () => settle({ text: 'own', own: own.value }), words.learn),
    ),
  );
  const alphabetNames: readonly Alphabet[] = ['bytes', 'characters', 'ended'];
  const alphabet = choices<Alphabet>(
    words.alphabet,
    alphabetNames.map((value) => ({ text: words.alphabets[value], value })),
    (value) => settle({ alphabet: value }),
  );
  const ties = choices<TokenizerOptions['ties']>(
    words.ties,
    (['short', 'met'] as const).map((value) => ({ text: words.tie[value], value })),
    (value) => settle({ ties: value }),
  );
  const show = (now: TokenizerOptions): void => {
    if (document.activeElement !== own) own.value = now.own;
    text.set(now.text);
    alphabet.set(now.alphabet);
    ties.set(now.ties);
  };
  return { root: html('div', { class: 'lab-parts' }, text.root, ownField, alphabet.root, ties.root), show };
}
