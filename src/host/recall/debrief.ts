// The debrief of a mock interview: what was named and missed, as the page shows it and as Markdown.
import { localDay } from '../../core/recall/day.ts';
import {
  debriefMarkdown,
  debriefSentence,
  mark,
  namedWords,
  type DebriefRow,
  type MockInterview,
} from '../../core/recall/mockInterview.ts';
import { noteText } from '../../core/recall/noteText.ts';
import type { MockDebrief } from '../../protocol/memoryScreens.ts';
import type { Services } from '../services.ts';
import type { MyAnswers } from './myAnswers.ts';

/** What was said to one question. */
interface Said {
  readonly question: string;
  readonly title: string;
  readonly ticked: readonly string[];
  readonly typed: string;
  /** The whole note; absent when nothing was written. */
  readonly note?: string;
}

/** In the order of the questions that were answered. */
async function said(
  services: Services,
  notes: MyAnswers,
  { questions, answers }: MockInterview,
): Promise<readonly Said[]> {
  const catalog = await services.catalog();
  return Promise.all(
    answers.map(async ({ ticked, typed }, index) => {
      const question = questions[index]?.question ?? '';
      const title = catalog.byId(question)?.head[services.language()].title ?? question;
      const note = await notes.read(question);
      return { question, title, ticked, typed, ...(note !== undefined && noteText(note) !== undefined && { note }) };
    }),
  );
}

export async function debriefScreen(
  services: Services,
  notes: MyAnswers,
  interview: MockInterview,
): Promise<MockDebrief> {
  const language = services.language();
  const rows = await Promise.all(
    (await said(services, notes, interview)).map(async ({ question, title, ticked, typed, note }) => {
      const { points } = await services.answer(question, language);
      const myAnswer = note === undefined ? undefined : noteText(note);
      return { question, title, typed, ...mark(points, ticked), ...(myAnswer !== undefined && { myAnswer }) };
    }),
  );
  return {
    sentence: debriefSentence(rows, language),
    questions: rows.map(({ named, points, missed, flags, ...row }) => ({
      ...row,
      named: namedWords({ named, points }, language),
      missed: missed.map(({ html }) => html),
      flags: flags.map(({ html }) => html),
    })),
  };
}

/** The debrief as Markdown, with what the reader wrote as it is. */
export async function copiedDebrief(services: Services, notes: MyAnswers, interview: MockInterview): Promise<string> {
  const language = services.language();
  const rows = await Promise.all(
    (await said(services, notes, interview)).map(
      async ({ question, title, ticked, typed, note }): Promise<DebriefRow> => {
        const { missed, flags, ...count } = mark((await services.copies(question, language)).points, ticked);
        return {
          title,
          ...count,
          missed: missed.map(({ markdown }) => markdown),
          flags: flags.map(({ markdown }) => markdown),
          typed,
          ...(note !== undefined && { myAnswer: note }),
        };
      },
    ),
  );
  const now = services.clock.now();
  return debriefMarkdown(rows, localDay(now, services.clock.offset(now)), language);
}
