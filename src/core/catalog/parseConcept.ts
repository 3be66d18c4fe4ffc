// A concept's file (front matter, then one text a language) to a Concept.
import { unbroken } from '../answer/unbroken.ts';
import type { AnswerLink, Concept } from './concept.ts';
import { createFieldReader, type FieldReader } from './fields.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { isId } from './items.ts';
import { markdownOf, splitAt, type Block, type Report } from './lines.ts';
import type { SourceFile } from './parseQuestion.ts';
import type { Problem } from './problem.ts';
import { languages, type Language, type Localized } from './question.ts';

export interface ConceptResult {
  /** Absent when there is any problem. */
  readonly concept?: Concept;
  readonly problems: readonly Problem[];
}

/** Ids that exist; an absent set is not checked. */
export interface ConceptLinks {
  readonly questions?: ReadonlySet<string>;
  readonly references?: ReadonlySet<string>;
  /** Sections of a question, when it is known. */
  readonly sections?: (question: string) => ReadonlySet<string> | undefined;
}

const link = /^([a-z0-9-]+)(?:#([a-z0-9-]+))?$/;

/** @param id the file's name. Never throws, whatever the text. */
export function parseConcept(id: string, { file, text }: SourceFile, known: ConceptLinks = {}): ConceptResult {
  const problems: Problem[] = [];
  const report: Report = (line, message) => {
    problems.push({ file, line, message });
  };
  if (!isId(id)) report(1, `The file's name "${id}" is no id: lower-case letters, digits and single hyphens`);
  const front = parseFrontMatter(text, report);
  const fields = createFieldReader(front, report);
  const name = fields.words('name', languages);
  for (const language of languages)
    if (!name.has(language)) report(fields.line('name'), `"name" lacks its ${language} form`);
  const full = fields.optionalText('full');
  const formula = fields.optionalText('formula');
  const terms = fields.lists('terms', ['distinct', 'ambiguous', 'exact', 'close', 'other']);
  const evidence = fields.lists('evidence', ['imports', 'near']);
  const concept: Concept = {
    id,
    name: { en: name.get('en') ?? '', 'zh-cn': name.get('zh-cn') ?? '' },
    ...(full === undefined ? {} : { full }),
    terms: {
      distinct: terms.get('distinct') ?? [],
      ambiguous: terms.get('ambiguous') ?? [],
      exact: terms.get('exact') ?? [],
      close: terms.get('close') ?? [],
      other: terms.get('other') ?? [],
    },
    identifiers: Object.fromEntries(fields.lists('identifiers')),
    evidence: { imports: evidence.get('imports') ?? [], near: evidence.get('near') ?? [] },
    neighbours: fields.flag('neighbours', true),
    general: fields.flag('general', false),
    senses: fields.texts('senses'),
    hover: fields.flag('hover', true),
    quiet: fields.texts('quiet'),
    answers: readAnswers(fields, known, report),
    sources: fields.texts('sources'),
    ...(formula === undefined ? {} : { formula }),
    text: readTexts(splitAt(front.body, 2), front.body.length > 0, report),
  };
  fields.finish();
  for (const key of concept.sources)
    if (known.references && !known.references.has(key))
      report(fields.line('sources'), `Unknown source "${key}": it is not in references.bib`);
  if (formula?.includes('\n')) report(fields.line('formula'), 'The formula is one line of TeX');
  return problems.length > 0 ? { problems } : { concept, problems };
}

function readAnswers(fields: FieldReader, known: ConceptLinks, report: Report): readonly AnswerLink[] {
  const line = fields.line('answers');
  return fields.texts('answers').flatMap((text): readonly AnswerLink[] => {
    const [, question, section] = link.exec(text) ?? [];
    if (question === undefined) {
      report(line, `"${text}" names no answer: write question or question#section`);
      return [];
    }
    if (known.questions && !known.questions.has(question)) report(line, `Unknown question "${question}" in "answers"`);
    const sections = known.sections?.(question);
    if (section !== undefined && sections && !sections.has(section)) report(line, `Unknown section "${text}"`);
    return [section === undefined ? { question } : { question, section }];
  });
}

function readTexts(
  { lead, blocks }: ReturnType<typeof splitAt>,
  hasBody: boolean,
  report: Report,
): Localized<{ readonly sentence: string; readonly more: string }> {
  const stray = lead.find(({ text }) => text.trim() !== '');
  if (stray) report(stray.number, 'Text before "## en"');
  for (const { heading } of blocks)
    if (!languages.some((language) => language === heading.text))
      report(heading.line, `Unknown section "## ${heading.text}": ${languages.join(' and ')}`);
  const read = (language: Language): { readonly sentence: string; readonly more: string } => {
    const [block, second] = blocks.filter(({ heading }) => heading.text === language);
    if (second) report(second.heading.line, `The section "## ${language}" stands twice`);
    if (block === undefined) {
      if (hasBody) report(1, `The section "## ${language}" is missing`);
      return { sentence: '', more: '' };
    }
    return readText(block, report);
  };
  return { en: read('en'), 'zh-cn': read('zh-cn') };
}

function readText({ heading, lines }: Block, report: Report): { readonly sentence: string; readonly more: string } {
  const [sentence = '', ...more] = markdownOf(lines)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => unbroken(paragraph.replace(/\s+/g, ' ').trim()));
  if (sentence === '') report(heading.line, `Nothing stands under "## ${heading.text}"`);
  return { sentence, more: more.filter((paragraph) => paragraph !== '').join('\n\n') };
}
