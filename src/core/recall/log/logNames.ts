// The names of the log's files: a part holds what was appended at once, a merged file many parts of one device and month.
import { contentHash } from './contentHash.ts';
import type { PracticeEvent } from '../practiceEvent.ts';

/** What a name says of a file. Files of other names are read too, and never merged. */
export type LogName =
  | { readonly kind: 'part'; readonly device?: string; readonly month: string }
  | { readonly kind: 'merged'; readonly device: string; readonly month: string };

const part = /^(?:([0-9a-f]{8})-)?(\d{1,16})-[0-9a-f]{16}-\d+\.jsonl$/;
const merged = /^([0-9a-f]{8})-(\d{6})-[0-9a-f]{16}\.jsonl$/;

/** The first version of Gloss named parts without a device. Undefined for names that nothing here makes. */
export function parseName(name: string): LogName | undefined {
  const [, maker, month] = merged.exec(name) ?? [];
  if (maker !== undefined && month !== undefined) return { kind: 'merged', device: maker, month };
  const [, device, at] = part.exec(name) ?? [];
  if (at === undefined) return undefined;
  return { kind: 'part', ...(device === undefined ? {} : { device }), month: monthOf(Number(at)) };
}

/** Whether a device wrote the file. Parts of the first version belong to no device: any may take them for its own. */
export function isOf(device: string, name: string): boolean {
  const known = parseName(name);
  return known !== undefined && (known.device ?? device) === device;
}

/** Unique, for ids of events are. @param device 8 hex digits @param first of the events that the file holds */
export const partName = (device: string, { at, id }: PracticeEvent): string =>
  `${device}-${at}-${id.replace(/[^0-9a-z]+/gi, '-')}.jsonl`;

/** The same lines have the same name, whoever merged them. @param month as monthOf gives it */
export const mergedName = (device: string, month: string, bytes: Uint8Array): string =>
  `${device}-${month}-${contentHash(bytes)}.jsonl`;

/** Of its own in every window, so that no file is written by two. @param at milliseconds since 1970 */
export const temporaryName = (name: string, writer: string, at: number): string => `${name}.${writer}.${at}.tmp`;

/** When the writing of a `*.tmp` was begun, in milliseconds since 1970; undefined for other names. */
export function temporaryAt(name: string): number | undefined {
  const [, now, first] = /\.(\d+)\.tmp$|^(\d+)-[0-9a-f]{16}-\d+\.tmp$/.exec(name) ?? [];
  const at = now ?? first;
  return at === undefined ? undefined : Number(at);
}

/** `202611` in UTC; `000000` for what is no moment of the calendar. @param at milliseconds since 1970 */
export function monthOf(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (!(year >= 1970 && year <= 9999)) return '000000';
  return `${year}${String(date.getUTCMonth() + 1).padStart(2, '0')}`;
}

export const isLogFile = (name: string): boolean => name.endsWith('.jsonl');
