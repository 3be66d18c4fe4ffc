// The plan of a workspace: questions in order, concepts with their places, what was left out.
import type { PlanScreen } from '../../protocol/screens.ts';
import { button, element, fill } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import { languageSwitch } from '../languageSwitch.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { placeList } from '../placeList.ts';
import { strip } from '../strip.ts';

const skipReasons = ['ignored', 'binary', 'large', 'unreadable', 'overLimit'] as const;

export function drawPlan(screen: PlanScreen, page: PageContext): DrawnScreen {
  const { words, concepts, more, scanned } = screen;
  const summary = concepts.length === 0 ? words.planEmpty : fill(words.planSummary, concepts.length + more, scanned);
  const main = element(
    'main',
    { class: 'column' },
    header(screen, page),
    element(
      'div',
      { class: 'body' },
      element('p', {}, summary),
      questionsPart(screen, page),
      conceptsPart(screen, page),
      skippedPart(screen),
    ),
  );
  const node = element('div', { class: 'page', lang: htmlLanguage(screen.language) }, strip(screen, page), main);
  return { node, attached: () => window.scrollTo(0, 0), reveal: () => false, dispose: () => {} };
}

function header(screen: PlanScreen, page: PageContext): HTMLElement {
  const { words, name } = screen;
  const status = element('span', { class: 'status', 'aria-hidden': 'true' });
  const copy = (): void =>
    page.call(
      page.host.copyPlan().then(() => {
        page.announce(words.copied);
        status.textContent = words.copied;
      }),
    );
  return element(
    'header',
    { class: 'head' },
    element('p', { class: 'eyebrow' }, words.plan),
    element('h1', { tabindex: -1 }, name === '' ? words.plan : name),
    element(
      'div',
      { class: 'controls' },
      languageSwitch(screen, page),
      button({ class: 'control', 'data-focus': 'copy' }, copy, words.copyMarkdown),
      button({ class: 'control', 'data-focus': 'renew' }, () => page.call(page.host.renewPlan()), words.renewPlan),
      status,
    ),
  );
}

function questionsPart({ words, questions, held }: PlanScreen, page: PageContext): HTMLElement | undefined {
  if (questions.length === 0) return undefined;
  return element(
    'section',
    { class: 'part' },
    element('h2', { tabindex: -1 }, words.planQuestions),
    held === 0 ? undefined : element('p', { class: 'muted' }, fill(words.planHeld, held, questions.length)),
    element(
      'ol',
      { class: 'plan-questions' },
      ...questions.map(({ question, title, concepts }) =>
        element(
          'li',
          {},
          button({ class: 'link' }, () => page.call(page.host.openQuestion(question)), title),
          concepts.length === 0 ? undefined : element('span', { class: 'muted' }, ` ${concepts.join(', ')}`),
        ),
      ),
    ),
  );
}

function conceptsPart({ words, concepts, more }: PlanScreen, page: PageContext): HTMLElement | undefined {
  if (concepts.length === 0) return undefined;
  return element(
    'section',
    { class: 'part' },
    element('h2', { tabindex: -1 }, words.planConcepts),
    element(
      'ul',
      { class: 'rows' },
      ...concepts.map(({ id, name, count, files, places }) =>
        element(
          'li',
          {},
          button({ class: 'link' }, () => page.call(page.host.openConcept(id)), name),
          element('span', { class: 'muted' }, ` ${fill(words.planCount, count, files)}`),
          placeList(places, page),
        ),
      ),
    ),
    more === 0 ? undefined : element('p', { class: 'muted' }, fill(words.planMore, more)),
  );
}

function skippedPart({ words, skipped }: PlanScreen): HTMLElement | undefined {
  const rows = skipReasons.filter((reason) => skipped[reason] > 0);
  if (rows.length === 0) return undefined;
  return element(
    'section',
    { class: 'part' },
    element('h2', { tabindex: -1 }, words.planSkipped),
    element(
      'ul',
      { class: 'rows muted' },
      ...rows.map((one) => element('li', {}, fill(words.skipped[one], skipped[one]))),
    ),
  );
}
