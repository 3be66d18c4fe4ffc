// The question that stands before the picture: two or three answers to tap, then what is right and why.
import { button, html } from './dom.ts';
import type { KitStrings } from './strings.ts';

export interface GuessAnswer {
  readonly text: string;
  readonly right?: true;
  /** Shown when this answer was tapped. */
  readonly reason: string;
}

export interface GuessOptions {
  readonly question: string;
  readonly answers: readonly GuessAnswer[];
}

/** The index of the answer that was tapped, or `skipped`. */
export type Guessed = number | 'skipped';

/** Reads what was saved; anything else counts as not guessed yet. */
export function parseGuessed(value: unknown, answers: number): Guessed | undefined {
  if (value === 'skipped') return value;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < answers ? value : undefined;
}

/**
 * Fills `root`. Calls `done` when the reader has tapped an answer or skipped, not for a guess that was `given` before.
 */
export function guess(
  root: HTMLElement,
  options: GuessOptions,
  given: Guessed | undefined,
  words: KitStrings,
  done: (guessed: Guessed) => void,
): void {
  const { question, answers } = options;
  const settle = (guessed: Guessed, focus: boolean): void => {
    if (guessed === 'skipped') return root.replaceChildren();
    const chosen = answers[guessed];
    if (chosen === undefined) return;
    const row = (icon: string, word: string, text: string, kind: string): HTMLElement =>
      html('p', { class: `lab-answer ${kind}` }, html('strong', {}, `${icon} ${word}`), ` ${text}`);
    const rightOne = answers.find((answer) => answer.right);
    const verdict = html(
      'div',
      { tabindex: -1, class: 'lab-verdict' },
      chosen.right ? row('✓', words.right, chosen.text, 'lab-right') : row('✗', words.wrong, chosen.text, 'lab-wrong'),
      chosen.right || rightOne === undefined ? undefined : row('✓', words.rightAnswer, rightOne.text, 'lab-right'),
      html('p', { class: 'lab-reason' }, chosen.reason),
    );
    root.replaceChildren(html('p', { class: 'lab-question' }, question), verdict);
    if (focus) verdict.focus({ preventScroll: true });
  };
  const tap = (guessed: Guessed): void => {
    settle(guessed, true);
    done(guessed);
  };
  if (given !== undefined) return settle(given, false);
  root.replaceChildren(
    html('p', { class: 'lab-question' }, html('span', { class: 'lab-label' }, words.guessFirst), question),
    html(
      'div',
      { class: 'lab-answers', role: 'group', 'aria-label': question },
      ...answers.map(({ text }, at) => button({ class: 'lab-option' }, () => tap(at), text)),
    ),
    button({ class: 'lab-link' }, () => tap('skipped'), words.skip),
  );
}
