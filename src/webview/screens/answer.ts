// The answer page: header, the parts in their order, contents in the margin, and all that reacts.
import type { AnswerScreen } from '../../protocol/screens.ts';
import { attachCitations } from '../citations.ts';
import { attachConcepts } from '../concepts.ts';
import { attachQuestionLinks } from '../questionLinks.ts';
import { createContents } from '../contents.ts';
import { element } from '../element.ts';
import { keepContentFolds } from '../folds.ts';
import { createLabHost } from '../labHost.ts';
import { htmlLanguage } from '../language.ts';
import { createMath } from '../math.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { createPopovers } from '../popover.ts';
import { holdAnchor, watchAnchor } from '../readingPosition.ts';
import { revealSection } from '../reveal.ts';
import { fragment } from '../safeHtml.ts';
import { watchScrollRegions } from '../scrollRegions.ts';
import { strip } from '../strip.ts';
import { createAnswerFirst } from './answerFirst.ts';
import { createAnswerHeader } from './answerHeader.ts';
import {
  aloudPart,
  contentsOf,
  followUpsPart,
  myAnswerPart,
  neighboursPart,
  parts,
  sectionsPart,
  sourcesPart,
} from './answerParts.ts';

export function drawAnswer(screen: AnswerScreen, page: PageContext): DrawnScreen {
  const { id, words, language } = screen;
  const openSource = (key: string): void => page.call(page.host.openSource(id, key));
  const openQuestion = (question: string, section?: string): void =>
    page.call(page.host.openQuestion(question, section));
  const node = element('div', { class: 'page with-contents', lang: htmlLanguage(language) });
  const math = createMath(page.typesetter, words.mathFailed, (error) => page.call(Promise.reject(error)));
  const labs = createLabHost(id, language, words, page);
  const popovers = createPopovers(node);
  const owned: { dispose(): void }[] = [math, labs, popovers];

  const body = element(
    'div',
    { class: 'body' },
    aloudPart(screen, page),
    screen.lead === '' ? undefined : element('div', { class: 'lead', 'data-place': parts.lead }, fragment(screen.lead)),
    sectionsPart(parts.depth, words.depth, screen.depth),
    sectionsPart(parts.myths, words.myths, screen.myths),
    followUpsPart(screen, page),
    myAnswerPart(screen, page, (note) => math.watch(note)),
    sourcesPart(screen, page, openSource),
  );
  const end = neighboursPart(screen, page);
  const contents = createContents(words.contents, contentsOf(screen), (section) => reveal(section));

  const header = createAnswerHeader(screen, page, () => setAnswerFirst(!body.hidden, true));
  const first = createAnswerFirst(
    screen,
    page,
    (piece) => math.watch(piece),
    () => setAnswerFirst(false, true),
  );
  const setAnswerFirst = (on: boolean, byReader: boolean): void => {
    popovers.close();
    header.setAnswerFirst(on);
    body.hidden = on;
    contents.node.hidden = on;
    if (end !== undefined) end.hidden = on;
    if (on) first.start();
    else {
      first.stop();
      page.store.update({ answerFirst: undefined });
    }
    if (!byReader) return;
    window.scrollTo(0, 0);
    (on ? first.node.querySelector<HTMLElement>('h2') : header.title)?.focus({ preventScroll: true });
  };
  let held: { dispose(): void } | undefined;
  const hold = (place: { dispose(): void } | undefined): void => {
    held?.dispose();
    held = place;
  };
  const reveal = (section: string): boolean => {
    if (body.hidden) setAnswerFirst(false, false);
    const found = revealSection(body, section);
    if (found !== undefined) hold(found);
    return found !== undefined;
  };

  keepContentFolds(body, page.store);
  attachCitations(body, screen.sources, words, popovers, openSource);
  attachConcepts(body, screen.concepts, words, popovers, openQuestion, (concept) =>
    page.call(page.host.openConcept(concept)),
  );
  attachQuestionLinks(body, openQuestion);
  const main = element('main', { class: 'column' }, header.node, first.node, body, end);
  const asked = strip(screen, page);
  if (asked !== undefined) node.append(asked);
  node.append(main, contents.node);

  return {
    node,
    attached() {
      const kept = page.store.state;
      if (screen.section !== undefined) {
        page.store.update({ answerFirst: undefined });
        reveal(screen.section);
      } else {
        if (kept?.answerFirst !== undefined || screen.answerFirst === true) setAnswerFirst(true, false);
        if (kept?.anchor === undefined) window.scrollTo(0, 0);
        else hold(holdAnchor(body, kept.anchor));
      }
      math.watch(body);
      labs.watch(body);
      contents.follow(body);
      owned.push(header, contents, first, watchScrollRegions(body, words));
      owned.push(watchAnchor(body, (anchor) => page.store.update({ anchor })));
    },
    reveal,
    dispose() {
      hold(undefined);
      for (const one of owned) one.dispose();
    },
  };
}
