// An answer as clean Markdown for other programs: numbered sources at the end, folds as headings, no ids, labs or cards.
import type { AnswerBody, AnswerHead, FollowUp, Language, Reference, Section } from '../catalog/question.ts';
import { sectionHeadings } from '../catalog/sectionHeadings.ts';
import { parseCitations } from './cite.ts';
import { sourceWords } from './words.ts';

export interface MarkdownInput {
  readonly head: AnswerHead;
  readonly body: AnswerBody;
  readonly references: Readonly<Record<string, Reference>>;
  readonly language: Language;
}

/** Applies `change` to the lines outside code fences and `lab` to each lab block; folds become bold titles. */
function outsideCode(markdown: string, change: (line: string) => string): string {
  const kept: string[] = [];
  let fence = '';
  let lab = false;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === '' && mark?.[1] !== undefined) {
      fence = mark[1];
      lab = /^\s*lab\b/.test(mark[2] ?? '');
      // `python run` and `output` are Gloss's own words after a fence.
      if (!lab)
        kept.push(
          fence +
            (mark[2] ?? '')
              .trim()
              .split(/\s+/)[0]
              ?.replace(/^output$/, 'text'),
        );
    } else if (fence !== '') {
      if (!lab) kept.push(line);
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = '';
    } else kept.push(change(line));
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function bodyToMarkdown({ head, body, references, language }: MarkdownInput): string {
  const numbers = new Map<string, number>();
  const cite = (whole: string, inner: string): string => {
    const citations = parseCitations(inner);
    if (citations === undefined) return whole;
    const marks = citations.map(({ key, locator }) => {
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return locator === undefined ? `${number}` : `${number}, ${locator}`;
    });
    return `[${marks.join('; ')}]`;
  };
  const clean = (markdown: string): string =>
    outsideCode(markdown, (line) =>
      line
        .replace(/^:::[ \t]*fold\b[ \t]*(.*)$/, '\n**$1**\n')
        .replace(/^:::[ \t]*$/, '')
        .replace(/!\[([^\]]*)\]\(figure:[^)]*\)/g, '*$1*')
        .replace(/\[([^\]]*)\]\(question\/[^)]*\)/g, '$1')
        .replace(/\[(@[^\]]{1,600})\]/g, cite),
    );
  const section = (depth: number, { heading, markdown }: Section): readonly string[] => [
    `${'#'.repeat(depth)} ${clean(heading)}`,
    clean(markdown),
  ];
  const followUp = (depth: number, one: FollowUp): readonly string[] => [
    ...section(depth, one),
    ...one.deeper.flatMap((deeper) => followUp(Math.min(6, depth + 1), deeper)),
  ];
  const titles = sectionHeadings[language];
  const parts = [
    `# ${head.title}`,
    `## ${titles.aloud}`,
    clean(body.aloud),
    `## ${titles.depth}`,
    clean(body.lead),
    ...body.depth.flatMap((one) => section(3, one)),
    `## ${titles.myths}`,
    ...body.myths.flatMap((one) => section(3, one)),
    `## ${titles.followUps}`,
    ...body.followUps.flatMap((one) => followUp(3, one)),
  ];
  const sources = [...numbers].map(([key, number]) => {
    const reference = Object.hasOwn(references, key) ? references[key] : undefined;
    if (reference === undefined) return `${number}. ${key}`;
    const { authors, year, title, url } = reference;
    return `${number}. ${authors} (${year}). ${title}.${url === undefined ? '' : ` <${url}>`}`;
  });
  if (sources.length > 0) parts.push(`## ${sourceWords[language]}`, sources.join('\n'));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
