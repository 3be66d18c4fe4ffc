// The pairs that a card missed again and again opens: their concepts exist, and each of the fifteen questions has one.
import assert from 'node:assert/strict';
import { newCard } from '../../src/core/recall/cardMemory.ts';
import { contrastOf, contrasts, isLeech } from '../../src/core/recall/contrast.ts';
import type { Content } from '../../src/build/readContent.ts';
import { readRealContent } from '../support/realContent.ts';

describe('the contrasts', () => {
  let content: Content;
  before(async () => {
    content = await readRealContent();
  });

  it('name concepts that exist, each pair once, and two different ones', () => {
    const known = new Set(content.concepts.map(({ id }) => id));
    assert.deepEqual(
      contrasts.flat().filter((id) => !known.has(id)),
      [],
    );
    assert.equal(new Set(contrasts.map((pair) => pair.toSorted().join(' '))).size, contrasts.length);
    assert.deepEqual(
      contrasts.filter(([a, b]) => a === b),
      [],
    );
  });

  it('are there for each of the fifteen questions', () => {
    const without = content.questions.filter(({ question }) => contrastOf(question) === undefined);
    assert.deepEqual(
      without.map(({ question }) => question.id),
      [],
    );
  });

  it('are opened by the eighth miss, from which on Anki calls a card a leech', () => {
    assert.deepEqual(
      [7, 8].map((lapses) => isLeech({ ...newCard, lapses })),
      [false, true],
    );
  });

  it('fit the card: what its id names comes before what its question treats', () => {
    const concepts = ['rlhf', 'reward-model', 'ppo', 'kl-penalty', 'dpo', 'grpo'];
    assert.deepEqual(contrastOf({ concepts }), ['ppo', 'dpo']);
    assert.deepEqual(contrastOf({ concepts, item: 'grpo-baseline' }), ['ppo', 'grpo']);
    assert.deepEqual(contrastOf({ concepts: ['lora', 'qlora', 'nf4'], item: 'nf4-levels' }), ['nf4', 'int8-bnb']);
    assert.deepEqual(contrastOf({ concepts: ['rmsnorm'] }), ['layernorm', 'rmsnorm']);
    assert.equal(contrastOf({ concepts: ['mcp'] }), undefined);
  });
});
