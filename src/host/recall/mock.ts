// The mock interview: three questions in a row, each answer in the log before the next is asked, then the debrief.
import * as vscode from 'vscode';
import { assistantPrompt } from '../../core/answer/assistantPrompt.ts';
import { withoutPopovers } from '../../core/answer/withoutPopovers.ts';
import { aloudId } from '../../core/recall/cardId.ts';
import { mockQuestions } from '../../core/recall/mock.ts';
import { parseInterview, type MockInterview } from '../../core/recall/mockInterview.ts';
import { proposeRating } from '../../core/recall/proposeRating.ts';
import type { MockAnswer, MockScreen, Saved } from '../../protocol/memoryScreens.ts';
import type { HtmlFollowUp } from '../../protocol/screens.ts';
import type { Page } from '../answer/page.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { MockRoute } from '../answer/route.ts';
import type { Services } from '../services.ts';
import { copiedDebrief, debriefScreen } from './debrief.ts';
import type { MemoryService } from './memoryService.ts';
import type { MyAnswers } from './myAnswers.ts';
import { soundDuration } from './practiceSteps.ts';
import type { Saving } from './saving.ts';

export interface Mock {
  start(): Promise<void>;
  screen(route: MockRoute): Promise<MockScreen>;
  /** The interview that a page kept; a new one when that means nothing any more. */
  restore(kept: unknown): Promise<MockRoute>;
  answer(showing: unknown, answer: unknown): Promise<Saved>;
  copyDebrief(what: unknown): Promise<void>;
}

/** UTF-16 units of an answer that was typed. */
const longest = 20_000;

export function createMock(
  services: Services,
  page: () => Page,
  { memory, saving, notes }: { readonly memory: MemoryService; readonly saving: Saving; readonly notes: MyAnswers },
): Mock {
  const draw = async (): Promise<MockRoute> => {
    const seed = Array.from(crypto.getRandomValues(new Uint8Array(8))).join('-');
    return {
      kind: 'mock',
      interview: { questions: mockQuestions((await services.catalog()).questions, seed), answers: [] },
    };
  };

  return {
    start: async () => page().show(await draw()),
    async screen({ interview }) {
      const language = services.language();
      const { questions, answers } = interview;
      const asked = questions[answers.length];
      const common = {
        kind: 'mock',
        language,
        words: pageWords[language],
        showing: showingOf(interview),
        session: interview,
        position: { at: Math.min(answers.length + 1, questions.length), of: questions.length },
        seconds: asked?.seconds ?? 0,
      } as const;
      if (asked === undefined) return { ...common, debrief: await debriefScreen(services, notes, interview) };
      const [catalog, { points, followUps }] = await Promise.all([
        services.catalog(),
        services.answer(asked.question, language),
      ]);
      const title = catalog.byId(asked.question)?.head[language].title ?? asked.question;
      return { ...common, asked: { question: asked.question, title, points, followUps: followUps.map(plain) } };
    },
    async restore(kept) {
      const catalog = await services.catalog();
      const interview = parseInterview(kept, (id) => catalog.byId(id) !== undefined);
      return interview === undefined ? draw() : { kind: 'mock', interview };
    },
    async answer(showing, given) {
      const { route } = page();
      const answer = parseAnswer(given);
      if (route?.kind !== 'mock' || showingOf(route.interview) !== showing || answer === undefined)
        throw new Error('This question is not being asked');
      const { interview } = route;
      const asked = interview.questions[interview.answers.length];
      if (asked === undefined) throw new Error('The interview is over');
      const { points } = await services.answer(asked.question, services.language());
      const rating = proposeRating(new Set(answer.ticked), points);
      return saving.save(showingOf(interview), () => {
        const event = memory.events.rate(aloudId(asked.question), rating, answer.milliseconds, 'mock');
        const { ticked, typed } = answer;
        const next = { ...interview, answers: [...interview.answers, { ticked, typed, event: event.id }] };
        return { event, done: () => page().replace(route, { kind: 'mock', interview: next }) };
      });
    },
    async copyDebrief(what) {
      const { route } = page();
      if (route?.kind !== 'mock') throw new Error('There is no debrief');
      const copied = what === 'assistant' ? prompts : copiedDebrief;
      await vscode.env.clipboard.writeText(await copied(services, notes, route.interview));
    },
  };
}

const plain = ({ html, deeper, ...one }: HtmlFollowUp): HtmlFollowUp => ({
  ...one,
  html: withoutPopovers(html),
  deeper: deeper.map(plain),
});

const showingOf = ({ questions, answers }: MockInterview): string =>
  `${questions.map(({ question }) => question).join(' ')} ${answers.at(-1)?.event ?? 'first'}`;

function parseAnswer(value: unknown): MockAnswer | undefined {
  if (typeof value !== 'object' || value === null || !('ticked' in value) || !('typed' in value)) return undefined;
  const { ticked, typed } = value;
  if (!Array.isArray(ticked) || !ticked.every((id) => typeof id === 'string') || typeof typed !== 'string')
    return undefined;
  const milliseconds = soundDuration('milliseconds' in value ? value.milliseconds : 0);
  return { ticked, typed: typed.slice(0, longest), milliseconds };
}

/** A prompt a question, with what was typed, else one's own answer. */
async function prompts(services: Services, notes: MyAnswers, interview: MockInterview): Promise<string> {
  const language = services.language();
  const catalog = await services.catalog();
  const all = interview.questions.map(async ({ question }, index) => {
    const { points } = await services.copies(question, language);
    const head = catalog.byId(question)?.head[language];
    const typed = interview.answers[index]?.typed ?? '';
    return head && assistantPrompt(head, points, language, typed.trim() === '' ? await notes.read(question) : typed);
  });
  return (await Promise.all(all)).filter((prompt) => prompt !== undefined).join('\n---\n\n');
}
