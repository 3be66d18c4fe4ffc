// A mock interview as a value: its questions, the answers so far; and the debrief as Markdown.
import type { Language, ScoringPoint } from '../catalog/question.ts';
import { isList, isNumber, isShape, isText, isTextList } from '../catalog/shapes.ts';
import type { MockQuestion } from './mock.ts';

/** What was said to one question. */
export interface GivenAnswer {
  /** Ids of scoring points. */
  readonly ticked: readonly string[];
  /** Empty when it was said aloud. */
  readonly typed: string;
  /** The id of the event that was written for it. */
  readonly event: string;
}

/** Plain JSON: a reload goes on with it. */
export interface MockInterview {
  readonly questions: readonly MockQuestion[];
  /** In the order of the questions; as many as were answered. */
  readonly answers: readonly GivenAnswer[];
}

const isAsked = (value: unknown): value is MockQuestion => isShape(value, { question: isText, seconds: isNumber });
const isGiven = (value: unknown): value is GivenAnswer =>
  isShape(value, { ticked: isTextList, typed: isText, event: isText });
const isInterview = (value: unknown): value is MockInterview =>
  isShape(value, { questions: isList(isAsked), answers: isList(isGiven) });

/** Undefined when the value is none, or names a question that is not known. */
export function parseInterview(value: unknown, isKnown: (question: string) => boolean): MockInterview | undefined {
  if (!isInterview(value) || value.questions.length === 0) return undefined;
  return value.questions.every(({ question }) => isKnown(question)) ? value : undefined;
}

/** How an answer was marked; `T` is a scoring point as whoever asks has it. */
export interface Marked<T> {
  readonly named: number;
  /** Points that were to be named: all but red flags. */
  readonly points: number;
  readonly missed: readonly T[];
  /** Red flags that were said. */
  readonly flags: readonly T[];
}

/** @param ticked ids of points */
export function mark<T extends Pick<ScoringPoint, 'id' | 'level'>>(
  points: readonly T[],
  ticked: readonly string[],
): Marked<T> {
  const wanted = points.filter(({ level }) => level !== 'red-flag');
  const missed = wanted.filter(({ id }) => !ticked.includes(id));
  const flags = points.filter(({ id, level }) => level === 'red-flag' && ticked.includes(id));
  return { named: wanted.length - missed.length, points: wanted.length, missed, flags };
}

type Count = Pick<Marked<unknown>, 'named' | 'points'>;

/** One question of the debrief; every string is Markdown, but the plain `title` and `typed`. */
export interface DebriefRow extends Marked<string> {
  readonly title: string;
  readonly typed: string;
  readonly myAnswer?: string;
}

const words = {
  en: { title: 'Mock interview', missed: 'Not said', flags: 'Red flags', typed: 'I wrote', mine: 'My answer' },
  'zh-cn': { title: '模拟面试', missed: '没说到的', flags: '扣分项', typed: '我写的', mine: '我的回答' },
} as const satisfies Record<Language, unknown>;

/** "You named 4 of 7." */
export const namedWords = ({ named, points }: Count, language: Language): string =>
  language === 'en' ? `You named ${named} of ${points}.` : `说到了 ${named} 点，共 ${points} 点。`;

/** "You named 5 of 13 points in 3 questions." */
export function debriefSentence(rows: readonly Count[], language: Language): string {
  const named = rows.reduce((sum, row) => sum + row.named, 0);
  const points = rows.reduce((sum, row) => sum + row.points, 0);
  return language === 'en'
    ? `You named ${named} of ${points} points in ${rows.length} questions.`
    : `${rows.length} 道题共 ${points} 个得分点，你说到了 ${named} 个。`;
}

/** @param day local date of the interview, as `2026-11-23` */
export function debriefMarkdown(rows: readonly DebriefRow[], day: string, language: Language): string {
  const text = words[language];
  const colon = language === 'en' ? ':' : '：';
  const list = (title: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [title + colon, items.map((one) => `- ${one}`).join('\n')];
  const quoted = (markdown: string): string => markdown.trim().replace(/^/gm, '> ');
  const parts = rows.flatMap((row) => [
    `## ${row.title}`,
    namedWords(row, language),
    ...list(text.missed, row.missed),
    ...list(text.flags, row.flags),
    ...(row.typed.trim() === '' ? [] : [text.typed + colon, quoted(row.typed)]),
    ...(row.myAnswer === undefined ? [] : [text.mine + colon, quoted(row.myAnswer)]),
  ]);
  return `${[`# ${text.title}${language === 'en' ? ', ' : '，'}${day}`, debriefSentence(rows, language), ...parts].join('\n\n')}\n`;
}
