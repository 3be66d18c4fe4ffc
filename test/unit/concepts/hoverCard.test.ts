// What the hover says, line by line.
import assert from 'node:assert/strict';
import { hoverCard } from '../../../src/core/concepts/hoverCard.ts';
import { concept } from './lexicon.ts';

const rope = concept('rope', {
  en: 'RoPE',
  zh: '旋转位置编码',
  full: 'Rotary Position Embedding',
  formula: 'R_m q',
  answers: [{ question: 'why-rope', section: 'rotation' }, { question: 'length-extrapolation' }],
});

describe('hoverCard', () => {
  it('names the concept, explains it in a sentence and leads to the section that answers it', () => {
    assert.deepEqual(hoverCard(rope, 'zh-cn'), {
      title: 'RoPE',
      subtitle: '旋转位置编码',
      sentence: '一句话说 旋转位置编码。',
      formula: 'R_m q',
      links: [
        { kind: 'answer', label: '看答案', answer: { question: 'why-rope', section: 'rotation' } },
        { kind: 'ask', label: '考我', question: 'why-rope' },
        { kind: 'hide', label: '隐藏…', concept: 'rope' },
      ],
    });
  });

  it('gives the full name to readers of English', () => {
    const card = hoverCard(rope, 'en');
    assert.equal(card.subtitle, 'Rotary Position Embedding');
    assert.deepEqual(
      card.links.map(({ label }) => label),
      ['See the answer', 'Ask me', 'Hide…'],
    );
  });

  it('says when the reader last recalled it; what is known well shows its name, its number and its links alone', () => {
    const line = 'recalled 12 days ago · about 83 %';
    assert.equal(hoverCard(rope, 'en', undefined, { line, known: false }).memory, line);
    const known = hoverCard(rope, 'en', { line: 'base 10000' }, { line, known: true });
    assert.deepEqual(Object.keys(known), ['title', 'subtitle', 'number', 'links']);
  });

  it('repeats no name, and leads to its own page where no answer treats a concept', () => {
    const card = hoverCard(concept('x', { en: 'GELU', full: 'Gelu' }), 'en');
    assert.equal(card.subtitle, undefined);
    assert.equal(card.formula, undefined);
    assert.deepEqual(
      card.links.map(({ kind }) => kind),
      ['page', 'hide'],
    );
    assert.equal(hoverCard(concept('x', { en: 'GELU' }), 'zh-cn').subtitle, undefined);
  });
});
