// The linter for English text: one space between a number and its %, as "83 %".
import type { MarkdownReader } from '../core/answer/readMarkdown.ts';
import { lintMarkdown, lintText, type TextFault, type TextRule } from './lintText.ts';

/** Two spaces and the end of a line are refused too: they would not be made one space that does not break. */
const rules: readonly TextRule[] = [[/\d(?:[^\S \u00a0]|\s{2,})?%/g, 'one space stands between a number and its %']];

/** Faults of plain text. */
export const lintEnglishText = (text: string): readonly TextFault[] => lintText(text, rules);

/** Faults of Markdown, which may be a whole answer with its ids. */
export const lintEnglish = (markdown: string, read: MarkdownReader): readonly TextFault[] =>
  lintMarkdown(markdown, read, rules);
