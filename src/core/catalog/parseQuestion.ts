// A question's two files (English master, Chinese translation) to its row in the catalog and its two answers.
import { createReader, plainText } from '../answer/readMarkdown.ts';
import { compareItems } from './compareItems.ts';
import { createFieldReader } from './fields.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { createItemBook, isId } from './items.ts';
import type { Report } from './lines.ts';
import { parseBody, sectionRefs } from './parseBody.ts';
import type { Problem } from './problem.ts';
import type { AnswerBody, AnswerHead, Language, Localized, Question } from './question.ts';

export interface SourceFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly text: string;
}

export interface QuestionSource {
  /** The name of the file. */
  readonly id: string;
  /** The name of its folder. */
  readonly group: string;
  readonly master: SourceFile;
  readonly translation?: SourceFile;
}

export interface ParsedQuestion {
  readonly question: Question;
  readonly bodies: Localized<AnswerBody>;
}

export interface QuestionResult {
  /** Absent when there is any problem. */
  readonly parsed?: ParsedQuestion;
  readonly problems: readonly Problem[];
}

type Metadata = Omit<Question, 'id' | 'group' | 'head' | 'sections' | 'choices' | 'cards' | 'cardOfChoice'>;

/** Never throws, whatever the texts. What the file names (topics, concepts, sources …) is checked by `findBrokenLinks`. */
export function parseQuestion({ id, group, master, translation }: QuestionSource): QuestionResult {
  const problems: Problem[] = [];
  const reportFor =
    (file: string): Report =>
    (line, message) => {
      problems.push({ file, line, message });
    };
  const reportMaster = reportFor(master.file);
  if (!isId(id)) reportMaster(1, `The file's name "${id}" is no id: lower-case letters, digits and single hyphens`);
  const english = parseFile(master, 'en', reportMaster, (fields): Metadata => {
    const core = fields.optionalInteger('core', 1, 15);
    return {
      ...(core === undefined ? {} : { core }),
      level: fields.integer('level', 1, 5),
      concepts: fields.ids('concepts'),
      buildsOn: fields.ids('builds-on'),
      related: fields.ids('related'),
      aliases: fields.ids('aliases'),
      version: fields.integer('version', 1, 10_000),
      reviewed: fields.date('reviewed'),
    };
  });
  if (translation === undefined) {
    reportMaster(1, `The translation ${master.file.replace(/\.md$/, '.zh-cn.md')} is missing`);
    return { problems };
  }
  const report = reportFor(translation.file);
  const chinese = parseFile(translation, 'zh-cn', report, (fields) => ({
    of: fields.integer('of', 1, 10_000),
    line: fields.line('of'),
  }));
  const { of, line } = chinese.metadata;
  if (of !== english.metadata.version)
    report(line, `This translates version ${of}; the English file is version ${english.metadata.version}`);
  compareItems(english.items, chinese.items, chinese.end, report);
  if (problems.length > 0) return { problems };

  const read = createReader();
  const plain = (markdown: string): string => plainText(read(markdown));
  const bodies = { en: english.body, 'zh-cn': chinese.body };
  const question: Question = {
    id,
    group,
    ...english.metadata,
    head: { en: english.head, 'zh-cn': chinese.head },
    sections: { en: sectionRefs(bodies.en, plain), 'zh-cn': sectionRefs(bodies['zh-cn'], plain) },
    choices: bodies.en.choices.map((choice) => choice.id),
    ...practised(bodies.en),
  };
  return { parsed: { question, bodies }, problems };
}

/** What practice needs to know of an answer without opening it. */
function practised({ cards, choices }: AnswerBody): Pick<Question, 'cards' | 'cardOfChoice'> {
  const links = choices.flatMap(({ id, card }) => (card === undefined ? [] : [[id, card] as const]));
  return {
    ...(cards.length > 0 && {
      cards: cards.map(({ id, kind, ...rest }) => ({ id, kind, ...('drill' in rest && { drill: rest.drill }) })),
    }),
    ...(links.length > 0 && { cardOfChoice: Object.fromEntries(links) }),
  };
}

function parseFile<T>(
  { text }: SourceFile,
  language: Language,
  report: Report,
  readMetadata: (fields: ReturnType<typeof createFieldReader>) => T,
) {
  const front = parseFrontMatter(text, report);
  const fields = createFieldReader(front, report);
  const metadata = readMetadata(fields);
  const head: AnswerHead = {
    title: fields.text('title'),
    short: fields.text('short'),
    summary: fields.text('summary'),
  };
  fields.finish();
  const book = createItemBook(report);
  // Without a body the missing front matter has been named; seven missing sections would only hide that.
  const body = parseBody(front.body, language, front.body.length > 0 ? book : createItemBook(() => {}));
  return { metadata, head, body, items: book.items, end: front.body.at(-1)?.number ?? 1 };
}
