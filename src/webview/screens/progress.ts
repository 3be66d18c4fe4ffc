// Progress: one sentence, a bar and a word a topic, what is due in 14 days, the five weakest, the interview. Nothing else.
import type { ProgressScreen, ProgressTopic, QuestionLink } from '../../protocol/memoryScreens.ts';
import { button, element, fill } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import { languageSwitch } from '../languageSwitch.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { aheadChart } from '../progress/aheadChart.ts';
import { shareBar } from '../progress/shareBar.ts';
import { strip } from '../strip.ts';

export function drawProgress(screen: ProgressScreen, page: PageContext): DrawnScreen {
  const { words, sentence, due } = screen;
  const main = element(
    'main',
    { class: 'column progress' },
    element(
      'header',
      { class: 'head' },
      element('p', { class: 'eyebrow' }, words.progress.title),
      element('h1', { tabindex: -1 }, sentence),
      element('div', { class: 'controls' }, languageSwitch(screen, page)),
    ),
    element(
      'p',
      { class: 'actions' },
      button(
        { class: 'primary' },
        () => page.call(page.host.practise()),
        due === 0 ? words.progress.practise : `${words.progress.practise} · ${due}`,
      ),
    ),
    part(words.progress.topics, topics(screen.topics)),
    part(words.progress.ahead, element('p', {}, screen.aheadWords), aheadChart(screen)),
    part(words.progress.weakest, weakest(screen, page)),
    interview(screen, page),
  );
  const node = element('div', { class: 'page', lang: htmlLanguage(screen.language) }, strip(screen, page), main);
  return { node, attached: () => window.scrollTo(0, 0), reveal: () => false, dispose: () => {} };
}

const part = (heading: string, ...nodes: readonly HTMLElement[]): HTMLElement =>
  element('section', { class: 'part' }, element('h2', { tabindex: -1 }, heading), ...nodes);

const topics = (rows: readonly ProgressTopic[]): HTMLElement =>
  element(
    'ul',
    { class: 'shares' },
    ...rows.map(({ name, share, words }) =>
      element('li', {}, element('span', {}, name), shareBar(share), element('span', { class: 'muted' }, words)),
    ),
  );

function weakest({ weakest: rows, noneWeak }: ProgressScreen, page: PageContext): HTMLElement {
  if (rows.length === 0) return element('p', { class: 'muted' }, noneWeak);
  return element(
    'ul',
    { class: 'rows' },
    ...rows.map((row) =>
      element('li', {}, questionLink(row, page), element('span', { class: 'muted' }, ` ${row.words}`)),
    ),
  );
}

function interview({ words, interview: plan }: ProgressScreen, page: PageContext): HTMLElement {
  const { progress } = words;
  const set = button(
    { class: 'link', 'data-focus': 'interview' },
    () => page.call(page.host.setInterviewDate()),
    plan.date === undefined ? progress.setDate : progress.changeDate,
  );
  const heading = plan.date === undefined ? progress.interview : fill('{0} · {1}', progress.interview, plan.date);
  return part(
    heading,
    element('p', {}, plan.sentence, ' ', set),
    ...(plan.drop.length === 0
      ? []
      : [
          element('p', { class: 'muted' }, progress.drop),
          element('ul', { class: 'rows' }, ...plan.drop.map((row) => element('li', {}, questionLink(row, page)))),
        ]),
  );
}

const questionLink = ({ question, title }: QuestionLink, page: PageContext): HTMLElement =>
  button({ class: 'link' }, () => page.call(page.host.openQuestion(question)), title);
