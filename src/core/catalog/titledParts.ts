// "In depth", "Often said wrongly" and "Follow-ups": titled pieces of Markdown, the last one as chains.
import { parseAttributes, type ItemBook } from './items.ts';
import { headingOf, markdownOf, splitAt, type Block, type Line } from './lines.ts';
import type { FollowUp, Section } from './question.ts';
import type { PartLines } from './sections.ts';

function parseSection({ heading, lines }: Block, part: PartLines['part'], book: ItemBook, detail: string): Section {
  const { id } = parseAttributes(heading, book.report);
  book.add({ part, id, line: heading.line, detail });
  if (heading.text === '') book.report(heading.line, 'This heading has no words');
  const markdown = markdownOf(lines);
  if (markdown === '') book.report(heading.line, `Nothing stands under "${heading.text}"`);
  return { id, heading: heading.text, markdown };
}

/** `lead` is what stands before the first heading. */
export function parseSections(
  { part, line, lines }: PartLines,
  book: ItemBook,
): { readonly lead: readonly Line[]; readonly sections: readonly Section[] } {
  const { lead, blocks } = splitAt(lines, 3);
  if (blocks.length === 0) book.report(line, 'This section has no ### heading');
  for (const one of lines) {
    const depth = headingOf(one)?.depth ?? 0;
    if (depth === 4 || depth === 5) book.report(one.number, 'Headings in this section have three #');
  }
  return { lead, sections: blocks.map((block) => parseSection(block, part, book, '')) };
}

export function refuseLead(lead: readonly Line[], book: ItemBook): void {
  const stray = lead.find(({ text }) => text.trim() !== '');
  if (stray) book.report(stray.number, 'Text before the first ### heading of this section');
}

/** A chain: #### and ##### under a ### go deeper. */
export function parseFollowUps({ part, line, lines }: PartLines, book: ItemBook): readonly FollowUp[] {
  const chain = (these: readonly Line[], depth: number): readonly FollowUp[] =>
    splitAt(these, depth).blocks.map((block) => {
      const below = depth < 5 ? splitAt(block.lines, depth + 1) : { lead: block.lines, blocks: [] };
      const skipped = below.lead.find((one) => (headingOf(one)?.depth ?? 0) > depth + 1);
      if (skipped) book.report(skipped.number, `A follow-up under ${'#'.repeat(depth)} has ${'#'.repeat(depth + 1)}`);
      const section = parseSection({ ...block, lines: below.lead }, part, book, `depth ${depth - 2}`);
      return { ...section, deeper: depth < 5 ? chain(block.lines, depth + 1) : [] };
    });
  const { lead, blocks } = splitAt(lines, 3);
  refuseLead(lead, book);
  if (blocks.length === 0) book.report(line, 'This section has no ### heading');
  return chain(lines, 3);
}
