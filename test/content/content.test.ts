// The content as a whole: no fault that the build would name, no source without use, the lists complete.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownsOf } from '../../src/build/markdownsOf.ts';
import type { Content } from '../../src/build/readContent.ts';
import { sortReferences } from '../../src/build/sortReferences.ts';
import { createReader, ofKind } from '../../src/core/answer/readMarkdown.ts';
import { languages } from '../../src/core/catalog/question.ts';
import { contentFolder, questionFiles, readRealContent } from '../support/realContent.ts';

describe('the content', () => {
  let content: Content;
  before(async () => {
    content = await readRealContent();
  });

  it('has no fault', () => {
    assert.deepEqual(
      content.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
      [],
    );
    assert.equal(content.questions.length, questionFiles.length);
  });

  it('uses every source of the bibliography in an answer or a concept', () => {
    const read = createReader();
    const used = new Set(content.concepts.flatMap(({ sources }) => sources));
    for (const { bodies } of content.questions)
      for (const language of languages)
        for (const markdown of markdownsOf(bodies[language]))
          for (const { citations } of ofKind(read(markdown), 'cite')) for (const { key } of citations) used.add(key);
    assert.deepEqual(
      [...content.bibliography.entries.keys()].filter((key) => !used.has(key)),
      [],
    );
  });

  it('has a bibliography that is sorted and holds no note to oneself', () => {
    const text = readFileSync(path.join(contentFolder, 'references.bib'), 'utf8');
    const sorted = sortReferences(text);
    assert.deepEqual(sorted.conflicts, []);
    assert.ok(sorted.text === text, 'run npm run content:sort');
    assert.deepEqual(
      [...content.bibliography.entries.values()]
        .filter(({ note }) => /CHECK|TODO/.test(note ?? ''))
        .map(({ key }) => key),
      [],
    );
  });

  it('shows every figure that it has', () => {
    const read = createReader();
    const unused = content.questions.flatMap(({ question, bodies }) => {
      const pieces = markdownsOf(bodies.en).flatMap((markdown) => read(markdown));
      const shown = new Set(ofKind(pieces, 'figure').map(({ name }) => name));
      return Object.keys(content.figuresOf(question.id, 'en'))
        .filter((name) => !shown.has(name))
        .map((name) => `${question.id}/${name}`);
    });
    assert.deepEqual(unused, []);
  });

  it('has no list of planned questions once all are written', () => {
    const file = path.join(contentFolder, 'planned.json');
    if (!existsSync(file)) return;
    const { questions = [], labs = [] } = JSON.parse(readFileSync(file, 'utf8')) as Partial<
      Record<'questions' | 'labs', readonly string[]>
    >;
    const written = new Set(content.questions.map(({ question }) => question.id));
    const open = [
      ...questions.filter((id) => !written.has(id)),
      ...labs.filter((id) => !existsSync(path.join(contentFolder, '../src/labs', id, 'view.ts'))),
    ];
    assert.notDeepEqual(open, [], 'everything planned is there: delete content/planned.json');
  });
});
