// The first journey without an editor: compiled content in memory, the catalog, an answer, its page in both languages.
import assert from 'node:assert/strict';
import { compileAnswer } from '../../../src/build/compileAnswer.ts';
import { renderAnswer } from '../../../src/core/answer/renderAnswer.ts';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { parseCompiledAnswer } from '../../../src/core/catalog/compiledAnswer.ts';
import { parseQuestion } from '../../../src/core/catalog/parseQuestion.ts';
import { languages } from '../../../src/core/catalog/question.ts';
import { memoryContent } from '../../support/memoryPorts.ts';
import { reference } from '../../support/renderSample.ts';
import { sampleSource } from '../../support/sampleQuestion.ts';

describe('opening an answer', () => {
  const { parsed } = parseQuestion(sampleSource());
  assert.ok(parsed);
  const entries = ['su2021roformer', 'press2021train'].map((key) => [key, { ...reference(key), line: 1 }] as const);
  const sources = {
    bibliography: { entries: new Map(entries), problems: [] },
    figuresOf: () => ({ pairs: '<svg></svg>' }),
  };
  const content = memoryContent({
    'catalog.json': JSON.stringify({
      topics: [{ id: 'architecture', name: { en: 'Architecture', 'zh-cn': '模型架构' }, icon: 'layers' }],
      questions: [parsed.question],
    }),
    ...Object.fromEntries(
      languages.map((language) => [
        `answers/rotated-positions.${language}.json`,
        JSON.stringify(compileAnswer(parsed, language, sources)),
      ]),
    ),
    'answers/broken.en.json': '{"id": "broken", "language": "en"}',
  });

  for (const language of languages)
    it(`goes from the catalog to a page with its sources, figure and lab, ${language}`, async () => {
      const catalog = createCatalog(JSON.parse(await content.read('catalog.json')));
      const question = catalog.byId('old-name');
      const answer = parseCompiledAnswer(JSON.parse(await content.read(`answers/${question?.id}.${language}.json`)));
      assert.ok(answer);
      const page = renderAnswer(answer.body, { language, references: answer.references, figures: answer.figures });
      assert.match(page.lead, /^<figure data-figure="pairs"><svg aria-label="[^"]+"><\/svg><\/figure>/);
      assert.deepEqual(
        page.sources.map(({ number, key }) => `${number} ${key}`),
        ['1 su2021roformer', '2 press2021train'],
      );
      assert.match(page.depth[1]?.html ?? '', /data-lab="rope" data-options="{&quot;base&quot;:10000}"/);
      assert.equal(page.points.find(({ id }) => id === 'values')?.ask, 'ask-values');
      assert.equal(page.followUps[0]?.deeper[0]?.deeper[0]?.id, 'how-much');
    });

  it('says when a compiled answer is none, and when there is no file', async () => {
    assert.equal(parseCompiledAnswer(JSON.parse(await content.read('answers/broken.en.json'))), undefined);
    await assert.rejects(content.read('answers/constructor.en.json'));
  });
});
