// An answer's Markdown as the page gets it: formulas, citations, figures, folds, code, labs, tables, links, concepts.
import assert from 'node:assert/strict';
import { aloudSeconds } from '../../../src/core/answer/aloudSeconds.ts';
import type { ConceptFinder } from '../../../src/core/answer/page.ts';
import { html, reference, renderBody } from '../../support/renderSample.ts';
import { htmlFaults } from '../../support/safeHtml.ts';

const references = { hu: reference('hu'), su: reference('su') };

describe('formulas', () => {
  it('are marked, with their TeX as text until the page typesets them', () => {
    assert.equal(html('Let $a<b$ be.'), '<p>Let <span class="math" data-tex="a&lt;b">a&lt;b</span> be.</p>\n');
    assert.equal(html('$$\nW_0 + BA\n$$'), '<div class="math" data-tex="W_0 + BA">W_0 + BA</div>\n');
    assert.equal(html('$$ a $$'), '<div class="math" data-tex="a">a</div>\n');
  });

  it('keep what Markdown would take for emphasis, escapes and links', () => {
    assert.equal(html('$a_i * b_j * c$'), '<p><span class="math" data-tex="a_i * b_j * c">a_i * b_j * c</span></p>\n');
    assert.match(html('$\\{x\\}[a](b)$'), /data-tex="\\{x\\}\[a\]\(b\)"/);
  });

  it('end a paragraph when displayed', () => {
    assert.equal(html('Then\n$$\na\n$$\nor'), '<p>Then</p>\n<div class="math" data-tex="a">a</div>\n<p>or</p>\n');
  });

  it('stand in lists, quotes and folds', () => {
    assert.match(html('- a\n\n  $$\n  x\n  y\n  $$'), /<li>\n<p>a<\/p>\n<div class="math" data-tex="x\ny">/);
    assert.match(html('> $$\n> x\n> $$'), /<blockquote>\n<div class="math" data-tex="x">/);
  });

  for (const text of [
    'It costs $5.',
    'From $5 to $6.',
    'US$ 5 and US$ 6',
    'a $ b $ c',
    '5$',
    '`$a$`',
    '\\$a\\$',
    '$$',
    '$ a$',
  ])
    it(`are not seen in ${text}`, () => {
      assert.doesNotMatch(html(text), /class="math"/);
      assert.deepEqual(htmlFaults(html(text)), []);
    });

  it('are not seen in a displayed one that never ends', () => {
    assert.equal(html('$$\na\n\nb'), '<p>$$\na</p>\n<p>b</p>\n');
  });
});

describe('citations', () => {
  it('are buttons with the number of first use, named for those who cannot see them', () => {
    assert.equal(
      html('Low rank [@hu, sec. 4.1].', { references }),
      '<p>Low rank<sup><button type="button" class="cite" data-cite="hu" data-locator="sec. 4.1" aria-label="Source 1: Hu et al. 2021, sec. 4.1">1</button></sup>.</p>\n',
    );
  });

  it('count up over the page: aloud, lead, depth, myths, follow-ups; a second use keeps its number', () => {
    const keys = ['f', 'e', 'd', 'c', 'b', 'a'];
    const all = Object.fromEntries(keys.map((key) => [key, reference(key)]));
    const section = (key: string) => ({ id: key, heading: key, markdown: `x [@${key}; @a]` });
    const page = renderBody(
      {
        aloud: 'x [@a]',
        lead: 'x [@b]',
        depth: [section('c')],
        myths: [section('d')],
        followUps: [{ ...section('e'), deeper: [{ ...section('f'), deeper: [] }] }],
      },
      { references: all },
    );
    assert.deepEqual(
      page.sources.map(({ number, key }) => `${number} ${key}`),
      ['1 a', '2 b', '3 c', '4 d', '5 e', '6 f'],
    );
    assert.match(page.depth[0]?.html ?? '', />3<\/button>, <button[^>]*>1<\/button>/);
    assert.equal(page.sources[0]?.html, 'Hu et al. (2021). <cite>Title of a</cite>');
    assert.equal(page.sources[0]?.url, 'https://arxiv.org/abs/a');
  });

  it('are named in the language of the answer', () => {
    assert.match(
      html('低秩 [@hu]。', { references, language: 'zh-cn' }),
      /低秩<sup>.*aria-label="来源 1：Hu et al. 2021">/,
    );
  });

  it('show the key when the work is not known, also for names that every object has', () => {
    assert.equal(html('x [@constructor].', { references }), '<p>x<sup>[constructor]</sup>.</p>\n');
  });

  for (const text of ['[@]', '[@ hu]', '[@hu; su]', '[@hu,]', '`[@hu]`', '[hu]'])
    it(`are not seen in ${text}`, () => {
      assert.doesNotMatch(html(text, { references }), /<sup>/);
    });
});

describe('figures', () => {
  const figures = { pairs: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>t</title></svg>\n' };

  it('stand inline as drawings with their words', () => {
    assert.equal(
      html('![A "turn" by $30$ degrees.](figure:pairs)', { figures }),
      '<figure data-figure="pairs"><svg aria-label="A &quot;turn&quot; by 30 degrees." xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>t</title></svg></figure>\n',
    );
  });

  it('keep words that mean something to a replacement', () => {
    assert.match(
      html("![It costs $& and $'.](figure:pairs)", { figures }),
      /<svg aria-label="It costs \$&amp; and \$'\." xmlns/,
    );
  });

  it('are their words when the drawing is not known', () => {
    assert.equal(html('![A turn.](figure:constructor)', { figures }), '<p>A turn.</p>\n');
  });

  it('are their words within a text, and so is any other picture', () => {
    assert.equal(html('Look: ![A turn.](figure:pairs)', { figures }), '<p>Look: A turn.</p>\n');
    assert.equal(html('![A **cat**](https://x.example/cat.png)'), '<p>A cat</p>\n');
  });
});

describe('folds', () => {
  it('are closed details with the title as summary', () => {
    assert.equal(
      html(':::fold Why $B$ is zero\nBecause.\n\n- one\n:::\nAfter.'),
      '<details class="fold">\n<summary>Why <span class="math" data-tex="B">B</span> is zero</summary>\n<p>Because.</p>\n<ul>\n<li>one</li>\n</ul>\n</details>\n<p>After.</p>\n',
    );
  });

  it('are not ended by a line in their code', () => {
    assert.match(html(':::fold A\n```\n:::\n```\nin\n:::\nout'), /<p>in<\/p>\n<\/details>\n<p>out<\/p>/);
  });

  it('end with the text when nothing closes them', () => {
    assert.equal(html(':::fold A\nin'), '<details class="fold">\n<summary>A</summary>\n<p>in</p>\n</details>\n');
  });
});

describe('code and labs', () => {
  it('are scrollable blocks with their language; output is named', () => {
    assert.equal(
      html('```python run\nprint(1 < 2)\n```\n```output\nTrue\n```'),
      '<pre class="code" tabindex="0"><code class="language-python">print(1 &lt; 2)\n</code></pre>\n' +
        '<pre class="output" tabindex="0" role="group" aria-label="Output"><samp>True\n</samp></pre>\n',
    );
  });

  it('leave a place for a lab with its options', () => {
    assert.equal(
      html('```lab rope\n{"base": 10000,\n "dim": 128}\n```'),
      '<div class="lab" data-lab="rope" data-options="{&quot;base&quot;:10000,&quot;dim&quot;:128}"></div>\n',
    );
    assert.equal(html('```lab rope\n```'), '<div class="lab" data-lab="rope" data-options="{}"></div>\n');
  });

  it('show a lab block that cannot be read as it is', () => {
    assert.match(html('```lab rope\n{base}\n```'), /<pre class="code" tabindex="0"><code class="language-lab">{base}/);
  });
});

describe('tables', () => {
  it('stand in a region that takes the focus, numbered over the page, aligned by class', () => {
    const table = '| a | b |\n|---|---:|\n| x | 1 |';
    const page = renderBody(
      { lead: table, depth: [{ id: 'a', heading: 'A', markdown: table }] },
      { language: 'zh-cn' },
    );
    assert.match(page.lead, /^<div class="table" role="region" tabindex="0" aria-label="表 1"><table>/);
    assert.match(page.lead, /<th scope="col">a<\/th>\s*<th scope="col" class="align-right">b<\/th>/);
    assert.match(page.lead, /<td>x<\/td>\n<td class="align-right">1<\/td>/);
    assert.match(page.depth[0]?.html ?? '', /aria-label="表 2"/);
  });

  it('have no heading in an empty corner', () => {
    assert.match(html('| | b |\n|---|---|\n| x | 1 |'), /<tr>\s*<td><\/td>\s*<th scope="col">b<\/th>\s*<\/tr>/);
  });
});

describe('a number and its %', () => {
  it('stay on one line, also where they stand out, in a cell and in a heading', () => {
    assert.equal(html('From 4.3 % to **9 %**.'), '<p>From 4.3\u00a0% to <strong>9\u00a0%</strong>.</p>\n');
    assert.match(html('| a |\n|--|\n| 5 % |'), />5\u00a0%<\/td>/);
    const { depth } = renderBody({ depth: [{ id: 'a', heading: 'It saves 75 %', markdown: '' }] });
    assert.equal(depth[0]?.heading, 'It saves 75\u00a0%');
  });

  it('are left as they are in code and in formulas', () => {
    assert.match(html('`7 % 3`, $7 % 3$'), /<code>7 % 3<\/code>, <span class="math" data-tex="7 % 3">7 % 3</);
    assert.match(html('```python\n7 % 3\n```'), /7 % 3/);
  });
});

describe('links', () => {
  it('lead to questions and their sections', () => {
    assert.equal(
      html('[a](question/why-rope#base) [b](question/why-rope)'),
      '<p><a href="#why-rope" class="question" data-question="why-rope" data-section="base">a</a> ' +
        '<a href="#why-rope" class="question" data-question="why-rope">b</a></p>\n',
    );
  });

  for (const target of [
    'https://x.example/b?c=d',
    'http://x.example',
    'javascript:x',
    'command:x',
    'data:x',
    '//x.example',
    '/a',
    'a.md',
    'mailto:a@b.c',
  ])
    it(`never lead to ${target}`, () => {
      assert.equal(html(`[the **words**](${target})`), '<p>the <strong>words</strong></p>\n');
    });

  it('are not made from bare addresses, nor from addresses between angle brackets', () => {
    assert.equal(html('<https://x.example>'), '<p>https://x.example</p>\n');
    assert.equal(html('https://x.example www.x.example'), '<p>https://x.example www.x.example</p>\n');
  });
});

describe('concept words', () => {
  const findConcepts: ConceptFinder = (text) =>
    [...text.matchAll(/LoRA|低秩适配/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      concept: 'lora',
    }));
  const button = '<button type="button" class="concept" data-concept="lora">LoRA</button>';

  it('are buttons at their first occurrence on the page alone', () => {
    const page = renderBody({ aloud: 'LoRA and LoRA', lead: 'LoRA', depth: [] }, { findConcepts });
    assert.equal(page.aloud.html, `<p>${button} and LoRA</p>\n`);
    assert.equal(page.lead, '<p>LoRA</p>\n');
    assert.deepEqual(page.concepts, ['lora']);
  });

  for (const [place, before] of Object.entries({
    code: '`LoRA`',
    'a code block': '```\nLoRA\n```',
    'a formula': '$LoRA$',
    'a heading': '#### LoRA',
    'a link': '[LoRA](question/lora)',
    'a table': '| LoRA |\n|---|\n| LoRA |',
    "a fold's title": ':::fold LoRA\n:::',
    'a figure': '![LoRA](figure:x)',
  }))
    it(`are none in ${place}; the next occurrence counts`, () => {
      const figures = { x: '<svg></svg>' };
      const page = html(`${before}\n\nThen LoRA.`, { findConcepts, figures });
      assert.ok(page.endsWith(`<p>Then ${button}.</p>\n`), page);
      assert.equal(page.split('data-concept').length, 2);
    });

  it('are none in the headings of sections, in scoring points', () => {
    const page = renderBody(
      {
        depth: [{ id: 'a', heading: 'LoRA', markdown: 'LoRA' }],
        points: [{ id: 'b', level: 'pass', markdown: 'LoRA' }],
      },
      { findConcepts },
    );
    assert.equal(page.depth[0]?.heading, 'LoRA');
    assert.equal(page.depth[0]?.html, `<p>${button}</p>\n`);
    assert.equal(page.points[0]?.html, 'LoRA');
  });

  it('are found in bold and in Chinese', () => {
    assert.match(html('**低秩适配**就是', { findConcepts }), /<strong><button[^>]*>低秩适配<\/button><\/strong>就是/);
  });
});

describe('scoring points', () => {
  it('name the follow-up that asks for them', () => {
    const point = (id: string) => ({ id, level: 'good', markdown: id }) as const;
    const deep = { id: 'ask-merge', heading: '?', markdown: 'x', deeper: [] };
    const page = renderBody({
      points: [point('merge'), point('scale')],
      followUps: [{ id: 'top', heading: '?', markdown: 'x', deeper: [deep] }],
    });
    assert.deepEqual(page.points, [
      { id: 'merge', level: 'good', html: 'merge', ask: 'ask-merge' },
      { id: 'scale', level: 'good', html: 'scale' },
    ]);
  });
});

describe('headings within a text', () => {
  it('stay below those of the page', () => {
    assert.equal(html('# A\n\n##### B'), '<h4>A</h4>\n<h5>B</h5>\n');
  });
});

describe('the minute', () => {
  it('takes 60 to 75 seconds for 140 to 170 English words', () => {
    assert.ok(Math.abs(aloudSeconds('word '.repeat(140), 'en') - 60) <= 1);
    assert.ok(Math.abs(aloudSeconds('word '.repeat(170), 'en') - 75) <= 1);
  });

  it('takes 60 to 75 seconds for 220 to 280 Han characters, whatever the punctuation', () => {
    assert.ok(Math.abs(aloudSeconds('字，'.repeat(220), 'zh-cn') - 60) <= 2);
    assert.ok(Math.abs(aloudSeconds('字。'.repeat(280), 'zh-cn') - 75) <= 2);
  });

  it('counts words and not Markdown', () => {
    assert.equal(renderBody({ aloud: '**word** '.repeat(23) }).aloud.seconds, 10);
  });
});
