// What surrounds every lab: its title, the guess, the part to play with, and a foot with Reset and Copy.
import type { LabContext } from '../lab.ts';
import { button, html } from './dom.ts';
import { guess, type Guessed, type GuessOptions } from './guess.ts';
import { live } from './live.ts';
import { kitStrings } from './strings.ts';

export interface FrameOptions {
  readonly title: string;
  readonly guess: GuessOptions;
  readonly guessed: Guessed | undefined;
  readonly onGuess: (guessed: Guessed) => void;
  /** Hidden until a guess is made or skipped. */
  readonly play: readonly HTMLElement[];
  readonly onReset: () => void;
  readonly blockOptions: () => unknown;
}

export interface Frame {
  /** Says something to a screen reader after a pause. */
  readonly say: (text: string) => void;
  readonly dispose: () => void;
}

export function frame(root: HTMLElement, context: LabContext, options: FrameOptions): Frame {
  const words = kitStrings[context.language];
  const voice = live();
  const status = html('span', { class: 'lab-muted' });
  const report = (text: string): void => {
    status.textContent = text;
    voice.say(text);
  };
  const foot = html(
    'div',
    { class: 'lab-foot' },
    button({ class: 'lab-link' }, () => [options.onReset(), report(words.resetDone)], words.reset),
    button(
      { class: 'lab-link' },
      () => [context.copyAsBlock(options.blockOptions()), report(words.copied)],
      words.copy,
    ),
    status,
  );
  const play = html('div', { class: 'lab-play', hidden: options.guessed === undefined }, ...options.play, foot);
  const asked = html('div', { class: 'lab-guess' });
  guess(asked, options.guess, options.guessed, words, (guessed) => {
    play.hidden = false;
    if (guessed === 'skipped') play.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
    options.onGuess(guessed);
  });
  const section = html(
    'section',
    { class: 'lab-frame', 'aria-label': `${words.lab}: ${options.title}` },
    html(
      'p',
      { class: 'lab-title' },
      html('span', { class: 'lab-muted' }, words.lab),
      html('strong', {}, options.title),
    ),
    asked,
    play,
    voice.root,
  );
  root.replaceChildren(section);
  return {
    say: (text) => {
      status.textContent = '';
      voice.say(text);
    },
    dispose: () => {
      voice.dispose();
      section.remove();
    },
  };
}

/** The folded rest of a lab's inputs. */
export function more(label: string, ...children: readonly HTMLElement[]): HTMLElement {
  return html('details', { class: 'lab-more' }, html('summary', {}, label), ...children);
}
