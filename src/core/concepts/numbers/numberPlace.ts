// Where a hover asks for numbers: the window of a document around a place, and the name that a number is given to.
import type { Lines, Place } from '../conceptAtPlace.ts';
import type { Window } from './numberLine.ts';

/** Lines and UTF-16 units looked at on either side; a longer line is cut. */
const lineReach = 120;
const reach = 6000;
const columnReach = 2000;

/** About 12,000 units at most: what a hover can read in well under a millisecond. */
export function windowAt(lines: Lines, { line, column }: Place): Window {
  const here = lines.lineAt(line);
  const from = Math.max(0, column - columnReach);
  const until = Math.min(here.length, column + columnReach);
  let text = here.slice(from, until);
  let at = column - from;
  let whole = text.length === here.length;
  const take = (next: number): string | undefined => {
    const other = lines.lineAt(next);
    return other.length > columnReach ? undefined : other;
  };
  let first = line;
  for (let budget = reach; first > 0 && line - first < lineReach; first -= 1) {
    const other = take(first - 1);
    if (other === undefined || (budget -= other.length + 1) < 0) break;
    text = `${other}\n${text}`;
    at += other.length + 1;
  }
  let last = line;
  for (let budget = reach; last + 1 < lines.lineCount && last - line < lineReach; last += 1) {
    const other = take(last + 1);
    if (other === undefined || (budget -= other.length + 1) < 0) break;
    text = `${text}\n${other}`;
  }
  whole &&= first === 0 && last + 1 === lines.lineCount;
  return { text, at, whole };
}

/** A number or truth value, and where the name stands that it is given to. */
export interface GivenNumber {
  readonly name: string;
  readonly nameAt: Place;
  readonly start: Place;
  readonly end: Place;
}

/** The number under the place with the name before it on its line: `lora_alpha=32`, `"top_k": 50`, `--rank 8`. */
export function numberAt(lines: Lines, { line, column }: Place): GivenNumber | undefined {
  const text = lines.lineAt(line);
  const from = Math.max(0, column - 120);
  const near = text.slice(from, column + 40);
  for (const match of near.matchAll(
    /(?<![\w-])(?:--)?["']?([A-Za-z_][\w-]{0,60})["']?[ \t]*(?:[=:]|:[ \t]*\w{1,20}[ \t]*=| )[ \t]*([-+]?[\d.][\d_.eE+-]*|True|False|true|false)(?!\w)/g,
  )) {
    const [whole, name = '', value = ''] = match;
    const end = from + match.index + whole.length;
    const start = end - value.length;
    const nameAt = from + match.index + whole.indexOf(name);
    // `r` is nobody's own name: the whole of `r=16` asks for the LoRA that it belongs to.
    const begin = name === 'r' ? nameAt : start;
    if (begin <= column && column < end)
      return { name, nameAt: { line, column: nameAt }, start: { line, column: begin }, end: { line, column: end } };
  }
  return undefined;
}

/** The nearest name within a few lines that says whose rank `r` is: a place to recognise LoRA at. */
export function ownerOfRank(lines: Lines, { line, column }: Place): Place | undefined {
  const far = 8;
  let best: Place | undefined;
  let distance = Infinity;
  for (let other = Math.max(0, line - far); other <= Math.min(lines.lineCount - 1, line + far); other += 1) {
    const from = other === line ? Math.max(0, column - columnReach) : 0;
    const text = lines.lineAt(other).slice(from, from + 2 * columnReach);
    const found = /\b(?:lora_alpha|LoraConfig|lora_dropout)\b/.exec(text);
    if (found === null || Math.abs(other - line) >= distance) continue;
    distance = Math.abs(other - line);
    best = { line: other, column: from + found.index };
  }
  return best;
}
