// Scoring points: one list item each, with a level and an id.
import type { ItemBook } from './items.ts';
import { pointLevels, type PointLevel, type ScoringPoint } from './question.ts';
import type { PartLines } from './sections.ts';

const point = /^- (\S+) \{#([^\s{}]*)\}\s+(\S.*)$/;
const isLevel = (text: string): text is PointLevel => pointLevels.some((level) => level === text);

export function parsePoints({ part, line, lines }: PartLines, book: ItemBook): readonly ScoringPoint[] {
  const points: ScoringPoint[] = [];
  for (const { number, text, fenced } of lines) {
    if (text.trim() === '') continue;
    const [, level = '', id = '', markdown = ''] = (!fenced && point.exec(text)) || [];
    if (markdown === '') book.report(number, 'A scoring point is one line "- level {#id} text"');
    else if (!isLevel(level)) book.report(number, `Unknown level "${level}": ${pointLevels.join(', ')}`);
    else {
      book.add({ part, id, line: number, detail: level });
      points.push({ id, level, markdown: markdown.trim() });
    }
  }
  for (const level of pointLevels)
    if (!points.some((one) => one.level === level)) book.report(line, `No scoring point is "${level}"`);
  return points;
}
