// The linter for Chinese text: spaces between Han and Latin, full-width punctuation, no phrase that nobody says.
import type { MarkdownReader } from '../core/answer/readMarkdown.ts';
import { lintMarkdown, lintText, type TextFault, type TextRule } from './lintText.ts';

const han = '[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]';
const latin = '[A-Za-z0-9\\u0370-\\u03ff]';
const fullWidth = '，。；：、！？（）「」『』《》';

const rules: readonly TextRule[] = [
  [new RegExp(`${han}${latin}|${latin}${han}`, 'g'), 'a space stands between Han and Latin'],
  [new RegExp(`${han}[ \\n]${han}`, 'g'), 'no space between Han'],
  [new RegExp(`[ ][${fullWidth}]|[${fullWidth}][ ]`, 'g'), 'no space beside full-width punctuation'],
  [new RegExp(`${han}[,;:!?()"']|[,;:!?()"']${han}`, 'g'), 'punctuation beside Han is full-width'],
  [new RegExp(`${han}\\.(?!\\w)`, 'g'), 'a Chinese sentence ends with 。'],
  [/\d\s+%/g, 'no space between a number and its %'],
  [/值得注意的是|综上所述|随机失活|均方根归一化/g, 'nobody says this'],
  [/进行[^，。；：\n]{1,12}操作|通过[^，。；：\n]{1,20}来实现/g, 'a verb says this in one word'],
];

/** Faults of plain text. */
export const lintChineseText = (text: string): readonly TextFault[] => lintText(text, rules);

/** Ids and levels of a question's file are no text; beside what a card hides, spaces are free. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^(?:pass|good|outstanding|red-flag) (?=\{#)/, '')
    .replace(/ ?\{#[^}]*\}/g, '')
    .replace(/ ?\{\{|\}\} ?/g, '\0');

/** Faults of Markdown, which may be a whole answer with its ids. */
export const lintChinese = (markdown: string, read: MarkdownReader): readonly TextFault[] =>
  lintMarkdown(markdown, read, rules, withoutMarks);
