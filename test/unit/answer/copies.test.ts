// An answer taken elsewhere: as clean Markdown, and as a prompt for an assistant.
import assert from 'node:assert/strict';
import { assistantPrompt } from '../../../src/core/answer/assistantPrompt.ts';
import { bodyToMarkdown } from '../../../src/core/answer/bodyToMarkdown.ts';
import { parseQuestion } from '../../../src/core/catalog/parseQuestion.ts';
import { reference } from '../../support/renderSample.ts';
import { sampleSource } from '../../support/sampleQuestion.ts';

const { parsed } = parseQuestion(sampleSource());
assert.ok(parsed);
const { question, bodies } = parsed;

describe('an answer copied as Markdown', () => {
  const references = { su2021roformer: reference('su2021roformer'), press2021train: reference('press2021train') };
  const text = bodyToMarkdown({ head: question.head.en, body: bodies.en, references, language: 'en' });

  it('has the title, the four parts that are read, and the sources', () => {
    assert.deepEqual(
      text.split('\n').filter((line) => /^##? [A-Z]/.test(line)),
      [
        '# Why are positions rotated?',
        '## One minute aloud',
        '## In depth',
        '## Often said wrongly',
        '## Follow-ups',
        '## Sources',
      ],
    );
  });

  it('has numbered citations with their locators', () => {
    assert.match(text, /the score is \$q\^\\top R_\{n-m\} k\$ \[1, sec\. 3\.2\]\./);
    assert.match(text, /It does not \[2, Fig\. 1; 1\]\./);
    assert.match(
      text,
      /\n1\. Hu et al\. \(2021\)\. Title of su2021roformer\. <https:\/\/arxiv\.org\/abs\/su2021roformer>\n2\. /,
    );
  });

  it('keeps code as it is and leaves out what only Gloss understands', () => {
    assert.match(text, /\n```python\n# a comment\nprint\(1 \+ 1\)\n```\n```text\n2\n```\n/);
    assert.doesNotMatch(text, /:::|```lab|"base": 10000|\{#|figure:|question\/|python run/);
    assert.match(text, /\n\*\*The derivation\*\*\n\n\$\$\nR_m/);
    assert.match(text, /\n\*A pair of numbers turns by an angle\.\*\n/);
    assert.match(text, /See the other answer\./);
  });

  it('keeps the chain of follow-ups as depths of headings', () => {
    assert.match(text, /\n### Why not rotate the values\?\n[^]*\n#### And if one did\?\n[^]*\n##### By how much\?\n/);
  });
});

describe('a prompt for an assistant', () => {
  it('has the question, all scoring points by level, and a place for the answer', () => {
    const prompt = assistantPrompt(question.head.en, bodies.en.points, 'en');
    for (const words of [
      'Why are positions rotated?',
      'Pass\n- names the rotation',
      'Red flags\n- adds it to',
      'My answer:\n…',
    ])
      assert.ok(prompt.includes(words), words);
  });

  it('has the answer once there is one, in the language of the reader', () => {
    const prompt = assistantPrompt(question.head['zh-cn'], bodies['zh-cn'].points, 'zh-cn', '  位置是角度。 ');
    assert.match(prompt, /题目：\n为什么旋转位置？/);
    assert.match(prompt, /及格\n- 说出旋转/);
    assert.match(prompt, /我的回答：\n位置是角度。\n/);
  });
});
