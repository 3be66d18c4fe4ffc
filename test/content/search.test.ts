// Search over the real content: names, identifiers and Chinese terms of the lexicon lead to the same question.
import assert from 'node:assert/strict';
import { compileSearch } from '../../src/build/compileSearch.ts';
import type { Content } from '../../src/build/readContent.ts';
import { createSearchIndex, type SearchIndex } from '../../src/core/search/searchIndex.ts';
import { languages } from '../../src/core/catalog/question.ts';
import { readRealContent } from '../support/realContent.ts';

describe('search over the content', () => {
  let content: Content;
  let index: SearchIndex;
  before(async () => {
    content = await readRealContent();
    index = createSearchIndex(JSON.parse(JSON.stringify(compileSearch(content.questions, content.concepts))));
  });

  it('finds the same row for 旋转位置编码, RoPE and rope_theta', function () {
    if (!content.questions.some(({ question }) => question.id === 'why-rope')) return this.skip();
    for (const language of languages)
      for (const query of ['旋转位置编码', 'RoPE', 'rope_theta'])
        assert.equal(index.search(query, language)[0]?.question, 'why-rope', `${query}, ${language}`);
    return undefined;
  });

  it('finds every question by its own title', () => {
    for (const { question } of content.questions)
      for (const language of languages) {
        const found = index.search(question.head[language].title, language).slice(0, 3);
        assert.ok(
          found.some((hit) => hit.question === question.id),
          `${question.head[language].title}: ${found.map((hit) => hit.question).join()}`,
        );
      }
  });

  it('finds an answer for every name of a concept that has one', () => {
    const written = new Set(content.questions.map(({ question }) => question.id));
    for (const { name, identifiers, answers } of content.concepts) {
      const [first] = answers.filter(({ question }) => written.has(question));
      if (first === undefined) continue;
      for (const word of [name.en, name['zh-cn'], ...Object.values(identifiers).flat()])
        assert.ok(
          index.search(word, 'zh-cn').some(({ question }) => question === first.question),
          `${word} does not find ${first.question}`,
        );
    }
  });
});
