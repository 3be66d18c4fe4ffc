// One card on the page: the question, the button that shows the answer, three ratings, a footer of keys, a menu.
import type {
  ContrastedConcept,
  PracticeAct,
  PracticeCard,
  PracticeScreen,
  Rating,
} from '../../protocol/memoryScreens.ts';
import { button, element, fill } from '../element.ts';
import type { MathWatcher } from '../math.ts';
import { createMenu, type Menu } from '../menu.ts';
import type { PageContext } from '../pageContext.ts';
import { fragment } from '../safeHtml.ts';
import { cardFace } from './cardFace.ts';
import type { CardKeeper } from './cardKeeper.ts';
import { ratingButtons, ratings } from './ratingButtons.ts';

/** What the keys do, and what goes when the screen does. */
export interface DrawnCard {
  readonly parts: readonly (Node | undefined)[];
  readonly keys: Readonly<Record<string, () => void>>;
  readonly menu?: Menu;
  /** Brings back what was done before a reload. */
  resume(): void;
}

export interface CardTools {
  readonly kept: CardKeeper;
  readonly act: (act: PracticeAct) => void;
  readonly undo: () => void;
  readonly math: MathWatcher;
  /** Says that something is not saved yet; stands where it is seen. */
  readonly note: HTMLElement;
}

export function drawCard(screen: PracticeScreen, card: PracticeCard, page: PageContext, tools: CardTools): DrawnCard {
  const { words } = screen;
  const { kept, act, undo, math, note } = tools;
  const rate = (rating: Rating): void => {
    if (kept.now.revealed) act({ kind: 'rate', rating, milliseconds: Math.max(0, page.now() - kept.now.shownAt) });
  };
  const rates = ratingButtons(words.practice, card.intervals, rate);
  const face = cardFace({
    card,
    words,
    page,
    kept,
    suggest: (rating) => rates.suggest(rating),
    drawn: (piece) => math.watch(piece),
    show: () => show(true),
  });
  const stem = element('h1', { class: 'stem', tabindex: -1 }, fragment(card.front));
  nameGaps(stem, words.practice.gap);
  const answer = element('section', {
    class: 'answer',
    'aria-label': words.practice.answer,
    tabindex: -1,
    hidden: true,
  });
  const revealing = button(
    { class: 'primary' },
    () => show(true),
    card.number ? words.practice.check : words.practice.reveal,
  );
  const reveal = element(
    'p',
    { class: 'actions' },
    revealing,
    element('kbd', { 'aria-hidden': 'true' }, card.number ? 'Enter' : words.practice.space),
  );
  rates.node.hidden = true;

  let shown = false;
  const show = (byReader: boolean): void => {
    if (shown || (byReader && !face.ready())) return;
    shown = true;
    kept.update({ revealed: true });
    // The gaps of a cloze are filled where they stand.
    if (card.kind === 'cloze') stem.replaceChildren(fragment(card.back));
    const own = card.kind === 'cloze' ? [] : face.reveal();
    const beside = contrast(screen, card, page);
    // Under all that a spoken card shows nobody would see it.
    answer.append(...(card.kind === 'aloud' ? [...beside, ...own] : [...own, ...beside]));
    answer.hidden = answer.childElementCount === 0;
    rates.node.hidden = false;
    reveal.hidden = true;
    math.watch(answer);
    if (card.kind === 'cloze') math.watch(stem);
    if (byReader) (card.kind === 'cloze' ? stem : answer).focus({ preventScroll: true });
  };
  const read = (): void => page.call(page.host.openQuestion(card.question));
  const end = (): void => page.call(page.host.endPractice());
  const menu = createMenu(
    words.practice.menu,
    [
      { label: words.practice.later, act: () => act({ kind: 'later' }) },
      { label: words.practice.tomorrow, act: () => act({ kind: 'tomorrow' }) },
      { label: words.practice.suspend, act: () => act({ kind: 'suspend' }) },
      { label: words.practice.reset, act: () => act({ kind: 'reset' }) },
      { label: words.practice.openAnswer, act: read, separated: true },
      ...firstItems(screen, page),
    ],
    () => {},
  );
  const foot = (name: string, label: string, press: () => void, more = {}): HTMLElement =>
    button({ class: 'foot', ...more }, press, element('kbd', {}, name), label);
  return {
    parts: [
      head(screen, menu),
      stem,
      face.ask,
      reveal,
      answer,
      element('div', { class: 'rate-place' }, rates.node, note),
      element(
        'div',
        { class: 'footer' },
        screen.undoable ? foot('U', words.practice.undo, undo, { 'data-focus': 'undo' }) : undefined,
        foot('O', words.quizAnswer, read),
        foot('Esc', words.quizEnd, end),
      ),
    ],
    keys: {
      ' ': () => show(true),
      enter: () => show(true),
      u: undo,
      o: read,
      escape: end,
      ...Object.fromEntries(ratings.map((rating, index) => [String(index + 1), () => rate(rating)])),
    },
    menu,
    resume: () => kept.now.revealed && show(false),
  };
}

/** What may come first instead, in a session of its own. */
function firstItems({ words, first }: PracticeScreen, page: PageContext) {
  const labels = {
    file: words.practice.fileFirst,
    workspace: words.practice.workspaceFirst,
    none: words.practice.usualOrder,
  };
  return (['file', 'workspace', 'none'] as const)
    .filter((what) => what !== first)
    .map((what, index) => ({
      label: labels[what],
      act: () => page.call(page.host.practiseFirst(what)),
      separated: index === 0,
    }));
}

function head({ words, eyebrow, cram, position }: PracticeScreen, menu: Menu): HTMLElement {
  const place = `${position.at}/${position.of}`;
  return element(
    'div',
    { class: 'practice-head' },
    element('p', { class: 'eyebrow' }, cram ? `${words.practice.cram} · ${eyebrow}` : eyebrow),
    element('span', { class: 'position muted', 'aria-hidden': 'true' }, place),
    element('span', { class: 'sr-only' }, fill(words.practice.position, position.at, position.of)),
    menu.node,
  );
}

function contrast({ words }: PracticeScreen, card: PracticeCard, page: PageContext): readonly HTMLElement[] {
  if (card.contrast === undefined) return [];
  const one = ({ concept, name, sentence }: ContrastedConcept): HTMLElement =>
    element(
      'div',
      {},
      element(
        'p',
        {},
        button({ class: 'link' }, () => page.call(page.host.openConcept(concept)), name),
      ),
      element('p', {}, sentence),
    );
  return [element('h2', {}, words.practice.contrast), element('div', { class: 'contrast' }, ...card.contrast.map(one))];
}

/** What is hidden has a name for those who do not see the gap. */
function nameGaps(root: ParentNode, word: string): void {
  for (const gap of root.querySelectorAll('span.gap')) gap.append(element('span', { class: 'sr-only' }, `(${word})`));
}
