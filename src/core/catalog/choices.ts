// Choices: a stem, two to four options of which one is right, and a reason under each.
import { parseAttributes, type ItemBook } from './items.ts';
import { markdownOf, splitAt, type Block, type Line } from './lines.ts';
import type { Choice, Option } from './question.ts';
import type { PartLines } from './sections.ts';
import { refuseLead } from './titledParts.ts';

const mark = /^- \[(.)\](?:\s+(.*))?$/;

function parseOption(lines: readonly Line[], book: ItemBook): Option {
  const [first] = lines;
  const [, box = '', text = ''] = mark.exec(first?.text ?? '') ?? [];
  const words = [text];
  const reasons: string[] = [];
  for (const { text: line } of lines.slice(1)) {
    const rest = line.trim();
    if (rest.startsWith('>')) reasons.push(rest.slice(1).trim());
    else if (rest !== '') (reasons.length > 0 ? reasons : words).push(rest);
  }
  const option = { right: box === 'x', text: words.join(' ').trim(), reason: reasons.join(' ').trim() };
  const at = first?.number ?? 0;
  if (box !== 'x' && box !== ' ') book.report(at, `An option begins with "- [x]" or "- [ ]", not "- [${box}]"`);
  if (option.text === '') book.report(at, 'This option has no words');
  if (option.reason === '') book.report(at, 'This option has no reason: a line "  > …" under it');
  return option;
}

function parseChoice({ heading, lines }: Block, part: PartLines['part'], book: ItemBook): Choice {
  const { id, values } = parseAttributes(heading, book.report, ['card']);
  const card = values.get('card');
  const starts = lines.flatMap((line, index) => (!line.fenced && mark.test(line.text) ? [index] : []));
  const stem = markdownOf(lines.slice(0, starts[0]));
  const options = starts.map((start, index) => parseOption(lines.slice(start, starts[index + 1]), book));
  const right = options.flatMap((option, index) => (option.right ? [index] : []));
  book.add({
    part,
    id,
    line: heading.line,
    detail: `${options.length} options, right ${right.map((at) => at + 1).join()}${card === undefined ? '' : `, card ${card}`}`,
  });
  if (heading.text !== '') book.report(heading.line, 'The words of a choice stand under its heading, not in it');
  if (card !== undefined && !book.items.some((item) => item.part === 'cards' && item.id === card))
    book.report(heading.line, `There is no card "${card}" in this file`);
  if (stem === '') book.report(heading.line, 'This choice has no stem');
  if (options.length < 2 || options.length > 4)
    book.report(heading.line, `A choice has two to four options, this one ${options.length}`);
  if (right.length !== 1) book.report(heading.line, `A choice has exactly one right option, this one ${right.length}`);
  return { id, ...(card !== undefined && { card }), stem, options };
}

export function parseChoices({ part, line, lines }: PartLines, book: ItemBook): readonly Choice[] {
  const { lead, blocks } = splitAt(lines, 3);
  refuseLead(lead, book);
  if (blocks.length === 0) book.report(line, 'There is no choice');
  return blocks.map((block) => parseChoice(block, part, book));
}
