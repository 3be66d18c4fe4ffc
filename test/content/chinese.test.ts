// The Chinese of answers, concepts, topics and figures under the linter; its emphasis is weight, never italics.
import assert from 'node:assert/strict';
import { lintChinese, lintChineseText } from '../../src/build/chineseText.ts';
import type { Content } from '../../src/build/readContent.ts';
import { readRealContent } from '../support/realContent.ts';
import { createParser } from '../../src/core/answer/markdown.ts';
import { createReader } from '../../src/core/answer/readMarkdown.ts';
import { splitLines } from '../../src/core/catalog/lines.ts';

const read = createReader();

describe('the Chinese', () => {
  let content: Content;
  before(async () => {
    content = await readRealContent();
  });

  it('of every answer passes the linter', () => {
    const faults = content.sources.flatMap(({ translation }) => {
      if (translation === undefined) return [];
      const lines = splitLines(translation.text);
      const start = lines.indexOf('---', 1) + 1;
      return lintChinese(lines.slice(start).join('\n'), read).map(
        ({ line, message }) => `${translation.file}:${start + line}: ${message}`,
      );
    });
    assert.deepEqual(faults, []);
  });

  it('of titles, concepts, topics and figures passes the linter', () => {
    const texts = [
      ...content.topics.map(({ id, name }) => [id, name['zh-cn']] as const),
      ...content.questions.flatMap(({ question }) => {
        const { title, short, summary } = question.head['zh-cn'];
        const svg = Object.values(content.figuresOf(question.id, 'zh-cn')).join('\n');
        const words = [...svg.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
        return [title, short, summary, ...words].map((text) => [question.id, text] as const);
      }),
      ...content.concepts.flatMap(({ id, name, text }) =>
        [name['zh-cn'], text['zh-cn'].sentence, text['zh-cn'].more].map((one) => [id, one] as const),
      ),
    ];
    const faults = texts.flatMap(([id, text]) => lintChineseText(text).map(({ message }) => `${id}: ${message}`));
    assert.deepEqual(faults, []);
  });

  it('has no italics', () => {
    const parser = createParser();
    const italic = content.sources.filter(({ translation }) =>
      parser
        .parse(translation?.text ?? '', {})
        .some(({ children }) => children?.some(({ type }) => type === 'em_open') === true),
    );
    assert.deepEqual(
      italic.map(({ id }) => id),
      [],
    );
  });
});
