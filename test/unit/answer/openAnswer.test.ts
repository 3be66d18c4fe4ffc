// The first journey without an editor: compiled content in memory, the catalog, an answer, its page in both languages.
import assert from 'node:assert/strict';
import { createCompiler } from '../../../src/build/compileAnswer.ts';
import { withoutPopovers } from '../../../src/core/answer/withoutPopovers.ts';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { parseCompiledAnswer } from '../../../src/core/catalog/compiledAnswer.ts';
import { parseConcept } from '../../../src/core/catalog/parseConcept.ts';
import { parseQuestion } from '../../../src/core/catalog/parseQuestion.ts';
import { languages } from '../../../src/core/catalog/question.ts';
import { memoryContent } from '../../support/memoryPorts.ts';
import { reference } from '../../support/renderSample.ts';
import { sampleSource } from '../../support/sampleQuestion.ts';

const scoreConcept = `---
name: { en: score, zh-cn: 得分 }
terms: { distinct: [score, 得分] }
answers: [rotated-positions, rotated-positions#distance]
---
## en
How much one token heeds another.

## zh-cn
一个 token 有多看另一个。
`;

describe('opening an answer', () => {
  const { parsed } = parseQuestion(sampleSource());
  assert.ok(parsed);
  const { concept } = parseConcept('score', { file: 'concepts/score.md', text: scoreConcept });
  assert.ok(concept);
  const entries = ['su2021roformer', 'press2021train'].map((key) => [key, { ...reference(key), line: 1 }] as const);
  const sources = {
    bibliography: { entries: new Map(entries), problems: [] },
    figuresOf: () => ({ pairs: '<svg></svg>' }),
    questions: [parsed],
    concepts: [concept],
  };
  const compile = createCompiler(sources);
  const content = memoryContent({
    'catalog.json': JSON.stringify({
      topics: [{ id: 'architecture', name: { en: 'Architecture', 'zh-cn': '模型架构' }, icon: 'layers' }],
      questions: [parsed.question],
    }),
    ...Object.fromEntries(
      languages.map((language) => [
        `answers/rotated-positions.${language}.json`,
        JSON.stringify(compile(parsed, language).answer),
      ]),
    ),
    'answers/broken.en.json': '{"id": "broken", "language": "en"}',
  });

  for (const language of languages)
    it(`goes from the catalog to a page with its sources, figure and lab, ${language}`, async () => {
      const catalog = createCatalog(JSON.parse(await content.read('catalog.json')));
      const question = catalog.byId('old-name');
      const page = parseCompiledAnswer(JSON.parse(await content.read(`answers/${question?.id}.${language}.json`)));
      assert.ok(page);
      assert.match(page.lead, /^<figure data-figure="pairs"><svg aria-label="[^"]+"><\/svg><\/figure>/);
      assert.deepEqual(
        page.sources.map(({ number, key }) => `${number} ${key}`),
        ['1 su2021roformer', '2 press2021train'],
      );
      assert.match(page.depth[1]?.html ?? '', /data-lab="rope" data-options="{&quot;base&quot;:10000}"/);
      assert.equal(page.points.find(({ id }) => id === 'values')?.ask, 'ask-values');
      assert.equal(page.followUps[0]?.deeper[0]?.deeper[0]?.id, 'how-much');
    });

  it('has each concept word once, with what its popover shows and a section other than the whole page', async () => {
    const page = parseCompiledAnswer(JSON.parse(await content.read('answers/rotated-positions.en.json')));
    assert.ok(page);
    const words = [page.aloud, ...page.depth].flatMap(({ html }) => html.match(/<button[^>]* data-concept=/g) ?? []);
    assert.equal(words.length, 1);
    assert.deepEqual(page.concepts, {
      score: {
        id: 'score',
        name: 'score',
        otherName: '',
        sentence: 'How much one token heeds another.',
        more: '',
        answer: { question: 'rotated-positions', title: 'Rotated positions', section: 'distance' },
      },
    });
    const { html } = page.aloud;
    assert.match(html, /The <button type="button" class="concept" data-concept="score">score<\/button> of two/);
    assert.match(withoutPopovers(html), /<p>The score of two tokens/);
    const cited = page.depth.find((section) => section.html.includes('class="cite"'))?.html ?? '';
    assert.match(cited, /<sup><button/);
    assert.doesNotMatch(withoutPopovers(cited), /<button|<sup/);
  });

  it('says when a compiled answer is none, and when there is no file', async () => {
    assert.equal(parseCompiledAnswer(JSON.parse(await content.read('answers/broken.en.json'))), undefined);
    await assert.rejects(content.read('answers/constructor.en.json'));
  });
});
