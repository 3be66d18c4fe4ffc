// Cuts the body of a question's file into its seven parts.
import { headingOf, splitAt, type Line, type Report } from './lines.ts';
import { parts, sectionHeadings, type Part } from './sectionHeadings.ts';
import type { Language } from './question.ts';

export interface PartLines {
  readonly part: Part;
  /** Of its heading. */
  readonly line: number;
  readonly lines: readonly Line[];
}

/** Unknown, missing, repeated and misplaced parts are reported; what can be read is returned. */
export function splitParts(body: readonly Line[], language: Language, report: Report): ReadonlyMap<Part, PartLines> {
  const headings = sectionHeadings[language];
  const found = new Map<Part, PartLines>();
  const { lead, blocks } = splitAt(body, 2);
  const stray = lead.find(({ text }) => text.trim() !== '');
  if (stray) report(stray.number, `Text before the first section "## ${headings.aloud}"`);

  let latest = -1;
  for (const { heading, lines } of blocks) {
    const index = parts.findIndex((part) => headings[part] === heading.text && heading.attributes === undefined);
    const part = parts[index];
    if (part === undefined) {
      report(heading.line, `Unknown section "## ${heading.text}"`);
      continue;
    }
    if (found.has(part)) report(heading.line, `The section "## ${heading.text}" stands twice`);
    else if (index < latest) report(heading.line, `The section "## ${heading.text}" is out of order`);
    latest = Math.max(latest, index);
    found.set(part, { part, line: heading.line, lines });
  }
  for (const part of parts)
    if (!found.has(part)) report(body.at(-1)?.number ?? 1, `The section "## ${headings[part]}" is missing`);

  for (const line of body) {
    const depth = headingOf(line)?.depth;
    if (depth === 1 || depth === 6) report(line.number, 'Headings here have two to five #');
  }
  return found;
}
