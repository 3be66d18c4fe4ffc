// Notes as the text file that Anki imports: headers that name the columns, then one note a line, fields apart by tabs.
import type { AnkiNote } from './ankiNotes.ts';

/** What Anki calls its two note types; a profile made in Chinese has Chinese names. */
export type NoteTypeNames = Readonly<Record<AnkiNote['kind'], string>>;

/** Sources: ankitects/anki, ftl of `notetypes-basic-name` and `notetypes-cloze-name`, English and zh-CN. */
export const noteTypeNames = {
  en: { basic: 'Basic', cloze: 'Cloze' },
  'zh-cn': { basic: '问答题', cloze: '填空题' },
} as const satisfies Readonly<Record<string, NoteTypeNames>>;

/** Read by Anki from 2.1.54 on, which knows notes by their GUID and updates them (Anki manual, "Text Files", "File Headers"). */
const headers = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:4',
];

/** Quotes stand around a field with quotes of its own, which are doubled ("Text Files" of the manual). */
const field = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The whole file, UTF-8, with a line end after every note. */
export function ankiText(notes: readonly AnkiNote[], names: NoteTypeNames): string {
  const rows = notes.map(({ guid, kind, deck, tags, fields }) =>
    [guid, names[kind], deck, tags.join(' '), ...fields].map(field).join('\t'),
  );
  return [...headers, ...rows, ''].join('\n');
}
