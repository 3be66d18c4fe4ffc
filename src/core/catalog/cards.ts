// Cards: front and back, a cloze text, a number to work out, or a drill.
import { isId, parseAttributes, type ItemBook } from './items.ts';
import { markdownOf, splitAt, type Block, type Line, type Report } from './lines.ts';
import type { Card } from './question.ts';
import type { PartLines } from './sections.ts';
import { refuseLead } from './titledParts.ts';

const allowed: Readonly<Record<string, readonly string[]>> = {
  basic: [],
  cloze: ['kind'],
  number: ['kind', 'answer', 'tolerance', 'unit'],
  drill: ['kind', 'drill'],
};
const everyAttribute = ['kind', 'answer', 'tolerance', 'unit', 'drill'];

function twoSides(
  lines: readonly Line[],
  line: number,
  report: Report,
): { readonly front: string; readonly back: string } {
  const cut = lines.findIndex(({ text, fenced }) => !fenced && text.trim() === '---');
  const front = markdownOf(cut < 0 ? lines : lines.slice(0, cut));
  const back = markdownOf(cut < 0 ? [] : lines.slice(cut + 1));
  if (cut < 0) report(line, 'A card has a line --- between front and back');
  else if (front === '' || back === '') report(line, 'The front or the back of this card is empty');
  return { front, back };
}

function parseCard({ heading, lines }: Block, part: PartLines['part'], book: ItemBook): Card | undefined {
  const report: Report = (line, message) => book.report(line, message);
  const { line } = heading;
  const { id, values } = parseAttributes(heading, report, everyAttribute);
  const kind = values.get('kind') ?? 'basic';
  const fits = Object.hasOwn(allowed, kind) ? allowed[kind] : undefined;
  const detail = ['answer', 'tolerance', 'drill'].map((key) => values.get(key) ?? '').join(' ');
  book.add({ part, id, line, detail: `${kind} ${detail}`.trim() });
  if (heading.text !== '') report(line, 'The words of a card stand under its heading, not in it');
  if (fits === undefined) {
    report(line, `Unknown kind of card "${kind}"`);
    return undefined;
  }
  for (const key of values.keys()) if (!fits.includes(key)) report(line, `A ${kind} card has no attribute "${key}"`);

  if (kind === 'drill') {
    const drill = values.get('drill') ?? '';
    if (!isId(drill)) report(line, 'A drill card names its drill: drill=kv-cache');
    if (markdownOf(lines) !== '') report(line, 'A drill card has no text of its own');
    return { kind: 'drill', id, drill };
  }
  if (kind === 'cloze') {
    const text = markdownOf(lines);
    if (!/\{\{[^{}]+\}\}/.test(text)) report(line, 'A cloze card hides something: {{…}}');
    return { kind: 'cloze', id, text };
  }
  const sides = twoSides(lines, line, report);
  if (kind === 'basic') return { kind: 'basic', id, ...sides };
  const answer = Number(values.get('answer') ?? Number.NaN);
  const tolerance = Number(values.get('tolerance') ?? Number.NaN);
  const unit = values.get('unit') ?? '';
  if (!Number.isFinite(answer)) report(line, 'A number card has answer=<number>');
  if (!Number.isFinite(tolerance) || tolerance < 0) report(line, 'A number card has tolerance=<0 or more>');
  if (unit === '') report(line, 'A number card has unit=<word>');
  return { kind: 'number', id, ...sides, answer, tolerance, unit };
}

export function parseCards({ part, line, lines }: PartLines, book: ItemBook): readonly Card[] {
  const { lead, blocks } = splitAt(lines, 3);
  refuseLead(lead, book);
  if (blocks.length === 0) book.report(line, 'There is no card');
  return blocks.flatMap((block) => parseCard(block, part, book) ?? []);
}
