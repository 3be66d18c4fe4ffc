// Cards as HTML: gaps that hide and show.
import assert from 'node:assert/strict';
import { renderCard } from '../../../src/core/answer/renderCard.ts';
import { html } from '../../support/renderSample.ts';

const cloze = (text: string) => renderCard({ kind: 'cloze', id: 'a', text }, { language: 'en' });

describe('a cloze card', () => {
  it('hides each gap on its front, words and all, and marks the words on its back', () => {
    const { front, back } = cloze('QLoRA stores {{NF4}} and multiplies in {{bfloat16}}.');
    assert.equal(front, '<p>QLoRA stores <span class="gap"></span> and multiplies in <span class="gap"></span>.</p>\n');
    assert.doesNotMatch(front, /NF4|bfloat16/);
    assert.match(
      back,
      /stores <mark class="cloze">NF4<\/mark> and multiplies in <mark class="cloze">bfloat16<\/mark>\./,
    );
  });

  it('may hide a formula or code', () => {
    const { back } = cloze('The factor is {{$\\alpha/r$}}, in PEFT {{`scaling`}}.');
    assert.match(back, /<mark class="cloze"><span class="math" data-tex="\\alpha\/r">/);
    assert.match(back, /<mark class="cloze"><code>scaling<\/code><\/mark>/);
  });

  it('leaves braces of formulas and code alone', () => {
    const { front } = cloze('Not $\\frac{{a}}{b}$ and not `{{x}}`, but {{this}}.');
    assert.match(front, /data-tex="\\frac\{\{a\}\}\{b\}"/);
    assert.match(front, /<code>\{\{x\}\}<\/code>/);
    assert.equal(front.split('class="gap"').length, 2);
  });

  it('is a matter of cards: in an answer braces are text', () =>
    assert.equal(html('A template has {{ messages }}.'), '<p>A template has {{ messages }}.</p>\n'));
});
