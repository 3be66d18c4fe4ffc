// One choice: stem, four rows, keys 1 to 4; after the choice a word and a reason at the chosen and the right row.
import type { AnsweredChoice } from '../../protocol/pageState.ts';
import type { QuizScreen } from '../../protocol/screens.ts';
import { button, element, fill } from '../element.ts';
import { icon } from '../icons.ts';
import { htmlLanguage } from '../language.ts';
import { createMath } from '../math.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { fragment } from '../safeHtml.ts';
import { strip } from '../strip.ts';
import { watchScrollRegions } from '../scrollRegions.ts';

export function drawQuiz(screen: QuizScreen, page: PageContext): DrawnScreen {
  const { words, options, question, choice } = screen;
  const { host, store } = page;
  const math = createMath(page.typesetter, words.mathFailed, (error) => page.call(Promise.reject(error)));
  const ending = new AbortController();
  let regions: { dispose(): void } | undefined;
  const shownAt = performance.now();
  let state: 'open' | 'sent' | 'done' = 'open';

  const list = element('ol', { class: 'options' });
  const note = element('p', { class: 'note', hidden: true });
  const next = button({ class: 'foot', hidden: true }, () => page.call(host.nextChoice()));
  const read = (): void => page.call(host.openQuestion(question));
  const end = (): void => page.call(host.endQuiz());
  next.append(key('Enter'), words.quizNext);

  const choose = (index: number): void => {
    if (state !== 'open' || index >= options.length) return;
    state = 'sent';
    const milliseconds = Math.round(performance.now() - shownAt);
    page.call(
      host.answerChoice(question, choice, index, milliseconds).then(
        (result) => {
          const answered = { options, chosen: index, result };
          store.update({ answered });
          settle(answered, true);
        },
        (error: unknown) => {
          state = 'open';
          throw error;
        },
      ),
    );
  };

  const settle = ({ chosen, result }: AnsweredChoice, byReader: boolean): void => {
    state = 'done';
    const right = chosen === result.right;
    list.replaceChildren(
      ...options.map((html, index) => settledRow(html, index, chosen, result.right, result.reasons, words)),
    );
    math.watch(list);
    const said = result.saved ? (result.cardDue ? words.quizCardDue : '') : words.quizNotSaved;
    note.textContent = said;
    note.hidden = said === '';
    next.hidden = false;
    if (!byReader) return;
    next.focus({ preventScroll: true });
    const verdict = right ? words.quizRight : fill(words.quizWrong, result.right + 1);
    const reason = [...new Set([chosen, result.right])].map((index) => textOf(result.reasons[index] ?? '')).join(' ');
    page.announce([verdict, reason, said].filter(Boolean).join(' '));
  };

  list.append(
    ...options.map((html, index) =>
      element(
        'li',
        {},
        button(
          { class: 'option' },
          () => choose(index),
          number(index),
          element('span', { class: 'option-text' }, fragment(html)),
        ),
      ),
    ),
  );
  const stem = element('h1', { class: 'stem', tabindex: -1 }, fragment(screen.stem));
  const main = element(
    'main',
    { class: 'column quiz' },
    element('p', { class: 'eyebrow' }, screen.eyebrow),
    stem,
    list,
    note,
    element(
      'div',
      { class: 'footer' },
      next,
      button({ class: 'foot', title: screen.title }, read, key('O'), words.quizAnswer),
      button({ class: 'foot' }, end, key('Esc'), words.quizEnd),
    ),
  );

  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key) - 1);
    else if (event.key === 'Enter' && state === 'done' && !(event.target instanceof HTMLButtonElement)) next.click();
    else if (event.key === 'o' || event.key === 'O') read();
    else if (event.key === 'Escape') end();
    else return;
    event.preventDefault();
  };

  return {
    node: element('div', { class: 'page', lang: htmlLanguage(screen.language) }, strip(screen, page), main),
    attached() {
      document.addEventListener('keydown', keys, { signal: ending.signal });
      regions = watchScrollRegions(main, words);
      math.watch(main);
      if (screen.answered !== undefined) store.update({ answered: { options, ...screen.answered } });
      const kept = store.state?.answered;
      if (kept !== undefined && kept.options.join('\n') === options.join('\n')) settle(kept, false);
      window.scrollTo(0, 0);
      stem.focus({ preventScroll: true });
    },
    reveal: () => false,
    dispose() {
      ending.abort();
      regions?.dispose();
      math.dispose();
    },
  };
}

function settledRow(
  html: string,
  index: number,
  chosen: number,
  right: number,
  reasons: Readonly<Record<number, string>>,
  words: QuizScreen['words'],
): HTMLElement {
  const kind = index === right ? 'right' : index === chosen ? 'wrong' : 'other';
  const row = element(
    'li',
    {},
    element('div', { class: `option ${kind}` }, number(index), element('div', { class: 'option-text' })),
  );
  const text = row.querySelector('.option-text');
  text?.append(element('div', {}, fragment(html)));
  if (kind === 'other') return row;
  const word = kind === 'wrong' ? words.quizYoursWrong : index === chosen ? words.quizYoursRight : words.quizRightOne;
  text?.append(
    element('p', { class: 'verdict' }, icon(kind === 'right' ? 'check' : 'cross'), ' ', word),
    element('div', { class: 'reason' }, fragment(reasons[index] ?? '')),
  );
  return row;
}

const number = (index: number): HTMLElement => element('span', { class: 'number' }, String(index + 1));

const key = (name: string): HTMLElement => element('kbd', {}, name);

const textOf = (html: string): string => fragment(html).textContent ?? '';
