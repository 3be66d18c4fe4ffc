// Reads a line of the practice log, which anything may have written: an event, a line of another version, or damage.
import { isFlag, isNumber, isObject, isText, isWhole, type JsonObject } from '../catalog/shapes.ts';
import type { PracticeEvent } from './practiceEvent.ts';

export type LogLine =
  | { readonly kind: 'event'; readonly event: PracticeEvent }
  /** JSON, but of a kind or version that this version does not know: kept and skipped. */
  | { readonly kind: 'unknown'; readonly line: string }
  /** No JSON object: half a line, or damage. */
  | { readonly kind: 'torn'; readonly line: string };

const eventId = /^[0-9a-f]{16}:(?:0|[1-9]\d{0,14})$/;

/** The last moment that a Date can hold, in milliseconds (ECMA-262, "Time Values and Time Range"). */
const lastMoment = 8.64e15;

const isMoment = (value: unknown): value is number => isWhole(value) && Math.abs(value) <= lastMoment;
const isOffset = (value: unknown): boolean => isNumber(value) && Math.abs(value) <= 24 * 60;
const isDuration = (value: unknown): boolean => isNumber(value) && Number.isFinite(value) && value >= 0;
const isName = (value: unknown): boolean => isText(value) && value !== '';
const isRating = (value: unknown): boolean => value === 1 || value === 2 || value === 3 || value === 4;

function fits(event: JsonObject): boolean {
  switch (event['kind']) {
    case 'rate':
      return isName(event['card']) && isRating(event['rating']) && isDuration(event['ms']) && isMode(event['mode']);
    case 'answer':
      return isName(event['card']) && isWhole(event['option']) && isFlag(event['right']) && isDuration(event['ms']);
    case 'undo':
      return isName(event['target']);
    case 'suspend':
    case 'resume':
    case 'reset':
      return isName(event['card']);
    case 'bury':
      return isName(event['card']) && (event['until'] === undefined || isMoment(event['until']));
    case 'bookmark':
      return isName(event['question']) && isFlag(event['on']);
    case 'note':
      return isName(event['question']) && isText(event['text']);
    default:
      return false;
  }
}

const isMode = (value: unknown): boolean => value === 'practice' || value === 'mock' || value === 'cram';

/** Whether every field that a known kind needs is there and sound; fields beyond them are allowed. */
const isEvent = (value: JsonObject): boolean =>
  value['v'] === 1 &&
  isText(value['id']) &&
  eventId.test(value['id']) &&
  isMoment(value['at']) &&
  isOffset(value['tz']) &&
  fits(value);

/** Never throws, whatever the line; the fields of an event that are not known here stay in it. */
export function parseEvent(line: string): LogLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'torn', line };
  }
  if (!isObject(value)) return { kind: 'torn', line };
  // SAFETY: isEvent has checked every field of each kind in the union.
  return isEvent(value) ? { kind: 'event', event: value as unknown as PracticeEvent } : { kind: 'unknown', line };
}
