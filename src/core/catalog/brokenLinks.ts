// What a question's file names must exist: its topic, concepts, related questions, sources, figures, labs, drills and sections.
import { createReader, type MarkdownReader, type Piece } from '../answer/readMarkdown.ts';
import { createFieldReader } from './fields.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { Problem } from './problem.ts';
import type { QuestionSource, SourceFile } from './parseQuestion.ts';

/** Ids that exist; an absent set is not checked. */
export interface KnownIds {
  readonly groups?: ReadonlySet<string>;
  readonly concepts?: ReadonlySet<string>;
  readonly questions?: ReadonlySet<string>;
  readonly references?: ReadonlySet<string>;
  readonly labs?: ReadonlySet<string>;
  readonly drills?: ReadonlySet<string>;
  /** Names of this question's figures. */
  readonly figures?: ReadonlySet<string>;
  /** Sections of a question, when it is known. */
  readonly sections?: (question: string) => ReadonlySet<string> | undefined;
}

/** Every broken link of both files, by file and line. Never throws. */
export function findBrokenLinks(source: QuestionSource, known: KnownIds): readonly Problem[] {
  const read = createReader();
  const { master, translation, group } = source;
  const problems = [...frontMatterLinks(master, known), ...bodyLinks(master, known, read)];
  if (known.groups && !known.groups.has(group))
    problems.unshift({ file: master.file, line: 1, message: `The topic "${group}" is not in topics.json` });
  return translation === undefined ? problems : [...problems, ...bodyLinks(translation, known, read)];
}

function frontMatterLinks({ file, text }: SourceFile, known: KnownIds): readonly Problem[] {
  const fields = createFieldReader(
    parseFrontMatter(text, () => {}),
    () => {},
  );
  const check = (name: string, ids: ReadonlySet<string> | undefined, kind: string): readonly Problem[] =>
    fields
      .ids(name)
      .filter((id) => ids !== undefined && !ids.has(id))
      .map((id) => ({ file, line: fields.line(name), message: `Unknown ${kind} "${id}" in "${name}"` }));
  return [
    ...check('concepts', known.concepts, 'concept'),
    ...check('builds-on', known.concepts, 'concept'),
    ...check('related', known.questions, 'question'),
  ];
}

function bodyLinks({ file, text }: SourceFile, known: KnownIds, read: MarkdownReader): readonly Problem[] {
  const { body } = parseFrontMatter(text, () => {});
  const first = body[0]?.number ?? 1;
  const markdown = body.map((line) => line.text).join('\n');
  const drills = body.flatMap(({ text: line, number }) => {
    const drill = drillOf.exec(line)?.[1];
    return drill !== undefined && lacks(known.drills, drill)
      ? [{ file, line: number, message: `Unknown drill "${drill}"` }]
      : [];
  });
  const faults = read(markdown).flatMap((piece) =>
    faultsOf(piece, known).map((message) => ({ file, line: first + piece.line - 1, message })),
  );
  return [...drills, ...faults];
}

/** The drill that the heading of a card names. */
const drillOf = /^### \{.*\bdrill=([a-z0-9-]+).*\}$/;

const lacks = (ids: ReadonlySet<string> | undefined, id: string): boolean => ids !== undefined && !ids.has(id);

function faultsOf(piece: Piece, known: KnownIds): readonly string[] {
  switch (piece.kind) {
    case 'cite':
      return piece.citations
        .filter(({ key }) => lacks(known.references, key))
        .map(({ key }) => `Unknown source "${key}": it is not in references.bib`);
    case 'figure':
      if (piece.alt.trim() === '') return [`The figure "${piece.name}" has no words for those who cannot see it`];
      return lacks(known.figures, piece.name) ? [`Unknown figure "${piece.name}"`] : [];
    case 'lab':
      if (piece.id === undefined) return ['A lab block is "```lab <id>" with a JSON object'];
      return lacks(known.labs, piece.id) ? [`Unknown lab "${piece.id}"`] : [];
    case 'question': {
      if (lacks(known.questions, piece.id)) return [`Unknown question "${piece.id}"`];
      const sections = known.sections?.(piece.id);
      return piece.section !== undefined && sections && !sections.has(piece.section)
        ? [`Unknown section "${piece.id}#${piece.section}"`]
        : [];
    }
    case 'text':
      if (piece.text.includes('[@')) return ['A broken citation: write [@key] or [@key, sec. 4.1; @other]'];
      if (piece.text.includes('$$')) return ['A displayed formula stands between two lines $$'];
      return piece.text.includes('**') ? ['Bold that does not close: ** stays visible'] : [];
    case 'fault':
      return [piece.message];
    case 'code':
    case 'fence':
    case 'math':
      break;
  }
  return [];
}
