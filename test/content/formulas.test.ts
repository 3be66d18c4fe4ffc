// Every formula of the answers and of the concepts typesets with KaTeX.
import assert from 'node:assert/strict';
import { renderToString } from 'katex';
import { markdownsOf } from '../../src/build/markdownsOf.ts';
import { createReader, ofKind } from '../../src/core/answer/readMarkdown.ts';
import { languages } from '../../src/core/catalog/question.ts';
import { renderNote } from '../../src/webview/note/renderNote.ts';
import { html } from '../support/renderSample.ts';
import { questionFiles, readRealContent } from '../support/realContent.ts';

/** Chinese stands in \text{}; all else that KaTeX only warns about is an error here. */
const strict = (code: string): 'ignore' | 'error' => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error');

function fault(tex: string, displayMode: boolean): string | undefined {
  try {
    renderToString(tex, { displayMode, throwOnError: true, strict });
    return undefined;
  } catch (error) {
    return `${tex}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

describe('every formula', () => {
  let content: Awaited<ReturnType<typeof readRealContent>>;
  before(async () => {
    content = await readRealContent();
  });

  it('that is wrong would be found', () => {
    assert.ok(fault('\\frac{1}', false));
    assert.ok(fault('\\nothing', false));
    assert.equal(fault('\\text{块内最大值} \\le 1', true), undefined);
  });

  for (const file of questionFiles)
    it(`of ${file} typesets`, () => {
      const read = createReader();
      const parsed = content.questions.find(({ question }) => `${question.group}/${question.id}` === file);
      assert.ok(parsed, 'the question has faults of its own');
      const faults = languages.flatMap((language) =>
        markdownsOf(parsed.bodies[language])
          .flatMap((markdown) => ofKind(read(markdown), 'math'))
          .flatMap(({ tex, display }) => fault(tex, display) ?? []),
      );
      assert.deepEqual(faults, []);
    });

  it('means in a note of the reader what it means in an answer', () => {
    const formulas = (page: string): readonly string[] => page.match(/<\w+ class="math" data-tex="[^"]*"/g) ?? [];
    for (const { bodies } of content.questions)
      for (const markdown of languages.flatMap((language) => markdownsOf(bodies[language])))
        assert.deepEqual(formulas(renderNote(markdown)), formulas(html(markdown)), markdown);
  });

  it('of the concepts typesets', () => {
    assert.deepEqual(
      content.concepts.flatMap(({ formula }) => (formula === undefined ? [] : (fault(formula, false) ?? []))),
      [],
    );
  });
});
