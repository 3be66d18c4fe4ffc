// The mock interview: three questions against a quiet clock, then the debrief.
import type { MockScreen } from '../../protocol/memoryScreens.ts';
import { button, element, fill } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import { createMath } from '../math.ts';
import { debriefParts } from '../mock/debrief.ts';
import { mockQuestion } from '../mock/mockQuestion.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { watchScrollRegions } from '../scrollRegions.ts';
import { strip } from '../strip.ts';

export function drawMock(screen: MockScreen, page: PageContext): DrawnScreen {
  const { words, asked, debrief, position } = screen;
  const math = createMath(page.typesetter, words.mathFailed, (error) => page.call(Promise.reject(error)));
  const main = element('main', { class: `column mock ${asked === undefined ? '' : 'quiz'}` });
  const question = asked && mockQuestion(screen, asked, page, math);
  if (debrief !== undefined) main.append(...debriefParts(screen, debrief, page, (piece) => math.watch(piece)));
  if (asked !== undefined && question !== undefined)
    main.append(
      element(
        'div',
        { class: 'practice-head' },
        element('p', { class: 'eyebrow' }, words.mock.title),
        element('span', { class: 'position muted', 'aria-hidden': 'true' }, `${position.at}/${position.of}`),
        element('span', { class: 'sr-only' }, fill(words.practice.position, position.at, position.of)),
      ),
      element('h1', { class: 'stem', tabindex: -1 }, asked.title),
      question.node,
      element(
        'div',
        { class: 'footer' },
        button({ class: 'foot' }, () => page.call(page.host.endPractice()), words.quizEnd),
      ),
    );
  let regions: { dispose(): void } | undefined;
  return {
    node: element('div', { class: 'page', lang: htmlLanguage(screen.language) }, strip(screen, page), main),
    attached() {
      question?.start();
      math.watch(main);
      regions = watchScrollRegions(main, words);
      window.scrollTo(0, 0);
      main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    },
    reveal: () => false,
    dispose() {
      question?.dispose();
      regions?.dispose();
      math.dispose();
    },
  };
}
