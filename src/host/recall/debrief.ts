// The debrief of a mock interview: what was named and missed, as rows for Markdown and as the page shows them.
import { createMarkdown } from '../../core/answer/markdown.ts';
import { createPage } from '../../core/answer/page.ts';
import { renderNote } from '../../core/answer/renderNote.ts';
import type { Language } from '../../core/catalog/question.ts';
import { debriefSentence, namedWords, type DebriefRow, type MockInterview } from '../../core/recall/mockInterview.ts';
import type { MockDebrief } from '../../protocol/memoryScreens.ts';
import type { Services } from '../services.ts';
import type { MyAnswers } from './myAnswers.ts';

/** In the order of the questions that were answered. */
export async function debriefRows(
  services: Services,
  notes: MyAnswers,
  { questions, answers }: MockInterview,
): Promise<readonly DebriefRow[]> {
  const language = services.language();
  const catalog = await services.catalog();
  const row = async ({ ticked, typed }: MockInterview['answers'][number], index: number): Promise<DebriefRow> => {
    const question = questions[index]?.question ?? '';
    const [{ body }, myAnswer] = await Promise.all([services.answer(question, language), notes.read(question)]);
    const wanted = body.points.filter(({ level }) => level !== 'red-flag');
    const missed = wanted.filter(({ id }) => !ticked.includes(id));
    const flags = body.points.filter(({ id, level }) => level === 'red-flag' && ticked.includes(id));
    return {
      title: catalog.byId(question)?.head[language].title ?? question,
      named: wanted.length - missed.length,
      points: wanted.length,
      missed: missed.map(({ markdown }) => markdown),
      flags: flags.map(({ markdown }) => markdown),
      typed,
      ...(myAnswer !== undefined && renderNote(myAnswer, language) !== undefined && { myAnswer }),
    };
  };
  return Promise.all(answers.map(row));
}

export function debriefScreen(
  { questions }: MockInterview,
  rows: readonly DebriefRow[],
  language: Language,
): MockDebrief {
  const markdown = createMarkdown();
  const inline = (text: string): string => markdown.inline(text, createPage({ language }));
  return {
    sentence: debriefSentence(rows, language),
    questions: rows.map((row, index) => {
      const mine = row.myAnswer === undefined ? undefined : renderNote(row.myAnswer, language);
      return {
        question: questions[index]?.question ?? '',
        title: row.title,
        named: namedWords(row, language),
        missed: row.missed.map(inline),
        flags: row.flags.map(inline),
        typed: row.typed,
        ...(mine !== undefined && { myAnswer: mine }),
      };
    }),
  };
}
