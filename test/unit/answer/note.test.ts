// One's own answer: which text of the note is shown, and the HTML that the page makes of it.
import assert from 'node:assert/strict';
import { noteText } from '../../../src/core/recall/noteText.ts';
import { renderNote } from '../../../src/webview/note/renderNote.ts';
import { html } from '../../support/renderSample.ts';

describe('one’s own answer', () => {
  it('is rendered as Markdown, formulas too', () =>
    assert.equal(
      renderNote('We used **r = 16**, $\\alpha = 32$.'),
      '<p>We used <strong>r = 16</strong>, <span class="math" data-tex="\\alpha = 32">\\alpha = 32</span>.</p>\n',
    ));

  it('is not there as long as only the heading stands that the file began with', () => {
    assert.equal(noteText('# How do LoRA and QLoRA work?\n\n<!-- In your project? -->\n'), undefined);
    assert.equal(noteText('\uFEFF  \n'), undefined);
  });

  it('leaves out the title that the file began with, and no other heading', () =>
    assert.equal(noteText('\n# How do LoRA and QLoRA work?\n\nSo.\n\n# Then\n'), 'So.\n\n# Then'));

  it('shows raw HTML as the text that it is', () =>
    assert.equal(renderNote('<img src=x onerror=alert(1)>'), '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n'));

  it('links to questions alone, and shows of a picture what it says', () =>
    assert.equal(
      renderNote(
        '[a](question/why-rope#turn) [*b*](https://b.example) <https://c.example> ![d *e*](https://d.example)',
      ),
      '<p><a href="#why-rope" class="question" data-question="why-rope" data-section="turn">a</a> <em>b</em> https://c.example d e</p>\n',
    ));

  it('has its headings below those of the page, and the alignment of its tables as classes', () => {
    assert.equal(renderNote('# One\n\n##### Five'), '<h4>One</h4>\n<h5>Five</h5>\n');
    assert.match(
      renderNote('| a | b |\n|:-:|--:|\n| 1 | 2 |'),
      /<td class="align-center">1<\/td>\n<td class="align-right">2/,
    );
  });

  it('keeps a number and its % on one line', () =>
    assert.equal(renderNote('We lost 1.5 % of it.'), '<p>We lost 1.5\u00a0% of it.</p>\n'));

  it('leaves prices and lone marks alone', () =>
    assert.equal(renderNote('$5, then $6; $ x$ and $y'), '<p>$5, then $6; $ x$ and $y</p>\n'));

  // The oracle is the renderer of the answers, whose values the page may not import.
  for (const [name, markdown] of Object.entries({
    'formulas of a line': 'For $q$ and $k$: **$a_1 + b_1$**, `$c$`, \\$5, [$u_1$ v](question/a), $5 and $6.',
    'formulas over two lines': 'It is $a +\nb$, and\n$c$.',
    'displayed formulas': '$$x$$\n\ntext\n$$\na\n+ b\n= c\n$$\nmore\n\n$$ d\n$$',
    'formulas in a list and a quote': '- a\n  $$\n  b\n  $$\n- $c$\n\n> $$\n> d\n> $$',
    'what is not closed': '$$\na\n\n- b\n\n$$c\n',
    'two dollars in a line': 'a $$b$$ c, $$d$$ e',
    'a number and its %': 'It took 5 % more, `5 %`, $5 %$ and 5% of **9 %**.',
    'two formulas of a line that begins with marks': '$$a$$ b $$c$$\n\n$$\nd\n$$',
  }))
    it(`reads ${name} as an answer does`, () => assert.equal(renderNote(markdown), html(markdown)));
});
