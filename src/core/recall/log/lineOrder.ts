// Lines of the log in their one order and by month, whatever version wrote them.
import { isNumber, isObject, isText } from '../../catalog/shapes.ts';
import { compareEvents } from '../eventOrder.ts';
import { monthOf } from './logNames.ts';

interface PlacedLine {
  readonly line: string;
  readonly id: string;
  readonly at: number;
}

/** Each distinct line once, in the order of events; lines without a moment come first. */
export const orderedLines = (lines: Iterable<string>): readonly string[] => placed(lines).map(({ line }) => line);

/** As orderedLines, by the month of each (see monthOf). */
export function linesByMonth(lines: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const months = new Map<string, string[]>();
  for (const { line, at } of placed(lines)) {
    const month = monthOf(at);
    const found = months.get(month);
    if (found === undefined) months.set(month, [line]);
    else found.push(line);
  }
  return months;
}

function placed(lines: Iterable<string>): readonly PlacedLine[] {
  const all = Array.from(new Set(lines), place);
  return all.toSorted((a, b) => compareEvents(a, b) || (a.line < b.line ? -1 : 1));
}

function place(line: string): PlacedLine {
  const value = parsed(line);
  const at = isObject(value) && isNumber(value['at']) ? value['at'] : Number.NEGATIVE_INFINITY;
  return { line, at, id: isObject(value) && isText(value['id']) ? value['id'] : '' };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
