// Where a concept is treated: its own links, then the questions that list it.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { treating } from '../../../src/core/catalog/treating.ts';
import { concepts } from '../concepts/gloss.ts';

const both = <T>(value: T): { en: T; 'zh-cn': T } => ({ en: value, 'zh-cn': value });
const question = (id: string, own: readonly string[], level = 1): object => ({
  id,
  group: 'training',
  level,
  concepts: own,
  buildsOn: [],
  related: [],
  aliases: [],
  version: 1,
  reviewed: '2026-11-01',
  head: both({ title: id, short: id, summary: id }),
  sections: both([]),
  choices: [],
});
const catalog = createCatalog({
  topics: [{ id: 'training', name: both('Training'), icon: 'gear' }],
  questions: [question('b', ['lora'], 2), question('a', ['lora']), question('c', ['rope'])],
});
const [some] = concepts;
assert.ok(some);
const lora = { ...some, id: 'lora' };

describe('where a concept is treated', () => {
  it('is its own links in their order, then the questions that list it, each once', () => {
    const answers = [{ question: 'b', section: 'scale' }, { question: 'b' }, { question: 'gone' }];
    assert.deepEqual(
      treating({ ...lora, answers }, catalog).map(({ question: { id }, section }) => [id, section]),
      [
        ['b', 'scale'],
        ['b', undefined],
        ['a', undefined],
      ],
    );
  });

  it('is nowhere when no question knows it', () => {
    assert.deepEqual(treating({ ...lora, id: 'nobody', answers: [] }, catalog), []);
  });
});
