// `npm run -s content:report`: one row a question with its counts, as JSON, sorted by the number of the fifteen.
import { pathToFileURL } from 'node:url';
import { createReader, ofKind, plainText, type MarkdownReader, type Piece } from '../core/answer/readMarkdown.ts';
import { allFollowUps } from '../core/answer/renderAnswer.ts';
import { hanCount, wordCount } from '../core/answer/wordCount.ts';
import type { ParsedQuestion } from '../core/catalog/parseQuestion.ts';
import type { AnswerBody, Language, Localized } from '../core/catalog/question.ts';
import { markdownsOf } from './markdownsOf.ts';
import { readContent } from './readContent.ts';

export interface BodyCounts {
  readonly formulas: number;
  readonly figures: number;
  readonly codeBlocks: number;
  /** Distinct keys. */
  readonly citations: number;
  readonly followUps: number;
  readonly scoringPoints: number;
  readonly cards: number;
  readonly choices: number;
  readonly labs: number;
}

export interface ReportRow extends BodyCounts {
  readonly id: string;
  readonly core?: number;
  readonly group: string;
  readonly level: number;
  /** Of "In depth" without code, formulas and tables; Chinese by Han character. */
  readonly words: Localized<number>;
  /** Words and Han characters of "One minute aloud". */
  readonly aloud: Localized<number>;
}

const outsideTables = (piece: Piece): boolean => piece.kind === 'text' && !piece.table;

/** What is read of a text: no code blocks, formulas, tables, citations, figures. */
const counted = (markdown: string, language: Language, read: MarkdownReader): number => {
  const text = plainText(read(markdown).filter((piece) => outsideTables(piece) || piece.kind === 'code'));
  return language === 'en' ? wordCount(text) : hanCount(text);
};

/** Words of "In depth": what stands before its first heading, its headings and their texts. */
export function depthWords(body: AnswerBody, language: Language): number {
  const read = createReader();
  const texts = [body.lead, ...body.depth.flatMap(({ heading, markdown }) => [heading, markdown])];
  return texts.reduce((sum, text) => sum + counted(text, language, read), 0);
}

export const aloudWords = (body: AnswerBody, language: Language): number =>
  counted(body.aloud, language, createReader());

export function countBody(body: AnswerBody): BodyCounts {
  const read = createReader();
  const pieces = markdownsOf(body).flatMap((markdown) => read(markdown));
  const keys = ofKind(pieces, 'cite').flatMap(({ citations }) => citations.map(({ key }) => key));
  return {
    formulas: ofKind(pieces, 'math').length,
    figures: ofKind(pieces, 'figure').length,
    codeBlocks: ofKind(pieces, 'fence').filter(({ words }) => words[0] !== 'output').length,
    citations: new Set(keys).size,
    followUps: allFollowUps(body.followUps).length,
    scoringPoints: body.points.length,
    cards: body.cards.length,
    choices: body.choices.length,
    labs: ofKind(pieces, 'lab').length,
  };
}

export function reportRow({ question, bodies }: ParsedQuestion): ReportRow {
  const { id, core, group, level } = question;
  const both = (count: (body: AnswerBody, language: Language) => number): Localized<number> => ({
    en: count(bodies.en, 'en'),
    'zh-cn': count(bodies['zh-cn'], 'zh-cn'),
  });
  return {
    id,
    ...(core === undefined ? {} : { core }),
    group,
    level,
    words: both(depthWords),
    aloud: both(aloudWords),
    ...countBody(bodies.en),
  };
}

/** Sorted by the number of the fifteen, then id. */
export function report(questions: readonly ParsedQuestion[]): readonly ReportRow[] {
  const place = ({ core }: ReportRow): number => core ?? Number.MAX_SAFE_INTEGER;
  return questions.map(reportRow).toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

async function main(folder: string): Promise<number> {
  const { questions, problems } = await readContent(folder, 'src/labs');
  for (const { file, line, message } of problems) console.error(`${folder}/${file}:${line}: ${message}`);
  console.log(JSON.stringify(report(questions), undefined, 2));
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  void main(process.argv[2] ?? 'content').then((code) => {
    process.exitCode = code;
  });
