// The English of answers, concepts and figures under the linter; "83 %" there and "83%" in Chinese also where the program says it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lintEnglish, lintEnglishText } from '../../src/build/englishText.ts';
import type { Content } from '../../src/build/readContent.ts';
import { createReader } from '../../src/core/answer/readMarkdown.ts';
import { splitLines } from '../../src/core/catalog/lines.ts';
import { readRealContent } from '../support/realContent.ts';

const read = createReader();

/** The texts of a figure, words or not. */
const wordsOf = (svgs: Readonly<Record<string, string>>): readonly string[] =>
  Object.values(svgs).flatMap((svg) => [...svg.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text));

describe('the English', () => {
  let content: Content;
  before(async () => {
    content = await readRealContent();
  });

  it('of every answer passes the linter', () => {
    const faults = content.sources.flatMap(({ master: { file, text } }) => {
      const lines = splitLines(text);
      const start = lines.indexOf('---', 1) + 1;
      return lintEnglish(lines.slice(start).join('\n'), read).map(
        ({ line, message }) => `${file}:${start + line}: ${message}`,
      );
    });
    assert.deepEqual(faults, []);
  });

  it('of titles, concepts and figures passes the linter', () => {
    const texts = [
      ...content.questions.flatMap(({ question }) => {
        const { title, short, summary } = question.head.en;
        const words = wordsOf(content.figuresOf(question.id, 'en'));
        return [title, short, summary, ...words].map((text) => [question.id, text] as const);
      }),
      ...content.concepts.flatMap(({ id, text }) => [text.en.sentence, text.en.more].map((one) => [id, one] as const)),
    ];
    const faults = texts.flatMap(([id, text]) => lintEnglishText(text).map(({ message }) => `${id}: ${message}`));
    assert.deepEqual(faults, []);
  });
});

const source = path.join(import.meta.dirname, '../../src');
const wordFile = /(?:strings|english|chinese|words|drills?|numbers)[^/]*\.ts$/i;

/** String literals of a line that is no comment, with the space that their escapes mean. */
const literals = (line: string): readonly string[] =>
  /^\s*(?:\/[/*]|\*)/.test(line)
    ? []
    : (line.match(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).map((text) => text.replaceAll('\\u00a0', '\u00a0'));

describe('the words of the program', () => {
  it('write 83 % in English, with a space that does not break, and 83% in Chinese', () => {
    const files = readdirSync(source, { recursive: true })
      .map(String)
      .filter((name) => wordFile.test(name));
    const faults = files.flatMap((file) =>
      readFileSync(path.join(source, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          literals(line)
            .filter((text) =>
              /chinese/i.test(file) || /[\p{Script=Han}（）]/u.test(text)
                ? /[\d}]\s+%/.test(text)
                : /[\d}] ?%/.test(text),
            )
            .map((text) => `${file}:${at + 1}: ${text}`),
        ),
    );
    assert.ok(files.length > 20);
    assert.deepEqual(faults, []);
  });
});
