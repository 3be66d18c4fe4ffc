// Hostile Markdown has no effect: whatever is written, the page gets known tags with harmless attributes, and soon.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { renderCard } from '../../../src/core/answer/renderCard.ts';
import { renderChoice } from '../../../src/core/answer/renderChoice.ts';
import type { ConceptFinder } from '../../../src/core/answer/page.ts';
import { noteText } from '../../../src/core/recall/noteText.ts';
import { renderNote } from '../../../src/webview/note/renderNote.ts';
import { reference, renderBody } from '../../support/renderSample.ts';
import { htmlFaults } from '../../support/safeHtml.ts';
import { slowMarkdown } from '../../support/slowTexts.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/hostile');

const findConcepts: ConceptFinder = (text) =>
  [...text.matchAll(/LoRA|NF4|script|alert/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    concept: `${word}"><script>`,
  }));

/** All HTML that a page gets when every part of an answer is the same text. */
function everywhere(markdown: string): readonly string[] {
  const section = { id: 'a', heading: markdown, markdown };
  const page = renderBody(
    {
      aloud: markdown,
      lead: markdown,
      depth: [section],
      myths: [section],
      followUps: [{ ...section, deeper: [{ ...section, deeper: [] }] }],
      points: [{ id: 'a', level: 'pass', markdown }],
    },
    { references: { good: { ...reference('good'), title: markdown, authors: markdown } }, findConcepts },
  );
  const option = { right: true, text: markdown, reason: markdown };
  const choice = renderChoice({ id: 'a', stem: markdown, options: [option] }, { language: 'zh-cn', findConcepts });
  const sections = [...page.depth, ...page.myths, ...page.followUps, ...page.followUps.flatMap(({ deeper }) => deeper)];
  return [
    page.aloud.html,
    page.lead,
    ...sections.flatMap(({ heading, html }) => [heading, html]),
    ...page.points.map(({ html }) => html),
    ...page.sources.map(({ html }) => html),
    ...Object.values(renderCard({ kind: 'basic', id: 'a', front: markdown, back: markdown }, { language: 'en' })),
    ...Object.values(renderCard({ kind: 'cloze', id: 'a', text: `{{${markdown}}} ${markdown}` }, { language: 'en' })),
    renderNote(noteText(markdown) ?? ''),
    choice.stem,
    ...choice.options,
    ...choice.reasons,
  ];
}

const faultsOf = (markdown: string): readonly string[] => everywhere(markdown).flatMap(htmlFaults);

describe('hostile Markdown', function () {
  this.timeout(60_000);

  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  it('is tried from the corpus', () => {
    assert.ok(files.length >= 6, files.join());
  });

  for (const name of files)
    it(`of ${name} renders without effect`, () => {
      const markdown = readFileSync(path.join(folder, name), 'utf8');
      assert.deepEqual(faultsOf(markdown), []);
      for (const line of markdown.split('\n')) assert.deepEqual(faultsOf(line), [], line);
      assert.deepEqual(faultsOf(`${markdown}\uD800\uDFFF\uDC00\0`), []);
    });

  it('leaves the words of a forbidden link and takes its address', () => {
    const { lead } = renderBody({ lead: '[words](javascript:alert(1)) [more](command:quit)' });
    assert.equal(lead, '<p>words more</p>\n');
    assert.equal(renderNote('[words](javascript:alert(1)) [more](command:quit)'), '<p>words more</p>\n');
  });

  for (const [name, markdown] of Object.entries(slowMarkdown))
    it(`of many ${name} renders without effect`, () => {
      const { lead } = renderBody({ lead: markdown }, { references: { good: reference('good') }, findConcepts });
      assert.deepEqual(htmlFaults(lead), []);
      assert.deepEqual(htmlFaults(renderNote(markdown)), []);
    });

  for (const [name, unit] of Object.entries({
    letters: 'a',
    brackets: '[',
    dollars: '$',
    quotes: '> ',
    tags: '<script>',
  }))
    it(`of one line with 5 MB of ${name} is shown as it is`, () => {
      const markdown = unit.repeat(5_000_000 / unit.length);
      const { lead } = renderBody({ lead: markdown });
      assert.match(lead.slice(0, 40), /^<pre class="code" tabindex="0">/);
      assert.deepEqual(htmlFaults(lead), []);
      const note = renderNote(markdown);
      assert.match(note.slice(0, 40), /^<pre class="code"><code>/);
      assert.deepEqual(htmlFaults(note), []);
    });

  it('made at random renders without effect', () => {
    const parts = fc.constantFrom(
      '<script>',
      'onclick="x"',
      '"',
      "'",
      '<',
      '>',
      '&',
      '](',
      '[',
      ']',
      '![',
      ')',
      '(',
      'javascript:',
      'command:',
      'https://a.b',
      'figure:x',
      'question/a',
      '#',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '| a | b |\n|-|-|\n',
      '```',
      'lab rope',
      '{"a":1}',
      '$',
      '$$',
      '[@good',
      ', x',
      '; @',
      ':::fold ',
      ':::',
      '**',
      '_',
      '`',
      '\\',
      '&#60;',
      '&lt;',
      '<!--',
      '-->',
      '\0',
      '\uD800',
      '\u2028',
      '一',
      'LoRA',
    );
    const soup = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(soup, (pieces) => {
        assert.deepEqual(faultsOf(pieces.join('')), []);
      }),
      { numRuns: 1_000 },
    );
  });
});
