// Cards and one's own notes as HTML: gaps that hide and show, and no more in a note than what one wrote.
import assert from 'node:assert/strict';
import { renderCard } from '../../../src/core/answer/renderCard.ts';
import { renderNote } from '../../../src/core/answer/renderNote.ts';
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

describe('one’s own answer', () => {
  it('is rendered as Markdown, formulas too', () =>
    assert.equal(
      renderNote('We used **r = 16**, $\\alpha = 32$.', 'en'),
      '<p>We used <strong>r = 16</strong>, <span class="math" data-tex="\\alpha = 32">\\alpha = 32</span>.</p>\n',
    ));

  it('is not there as long as only the heading stands that the file began with', () => {
    assert.equal(renderNote('# How do LoRA and QLoRA work?\n\n<!-- In your project? -->\n', 'en'), undefined);
    assert.equal(renderNote('\uFEFF  \n', 'en'), undefined);
  });

  it('leaves out the title that the file began with, and no other heading', () =>
    assert.equal(
      renderNote('\n# How do LoRA and QLoRA work?\n\nSo.\n\n# Then\n', 'en'),
      renderNote('So.\n\n# Then', 'en'),
    ));

  it('shows raw HTML as the text that it is', () =>
    assert.equal(renderNote('<img src=x onerror=alert(1)>', 'en'), '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n'));
});
