// What a page gives back after a reload is read with care; the debrief of an interview as Markdown.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { debriefMarkdown, debriefSentence, parseInterview } from '../../../src/core/recall/mockInterview.ts';
import { parseSession } from '../../../src/core/recall/parseSession.ts';

const card = { id: 'gloss/a/aloud', question: 'a', topic: 't', kind: 'aloud', concepts: [] } as const;
const deck = { byId: new Map([[card.id, card]]) };
const session = { mode: 'practice', plan: [card.id], steps: [{ rating: 3, event: '00ff00ff00ff00ff:1' }] } as const;

describe('what a page kept', () => {
  it('is the session again, without what does not belong to it', () => {
    assert.deepEqual(parseSession(JSON.parse(JSON.stringify({ ...session, more: 1 })), deck), session);
  });

  it('is nothing when it names a card that is gone, or is of another shape', () => {
    assert.equal(parseSession({ ...session, plan: ['gloss/gone/aloud'] }, deck), undefined);
    assert.equal(parseSession({ ...session, steps: [{ rating: 7, event: 'x' }] }, deck), undefined);
    assert.equal(parseSession({ ...session, mode: 'mock' }, deck), undefined);
    assert.equal(
      parseInterview({ questions: [], answers: [] }, () => true),
      undefined,
    );
    assert.equal(
      parseInterview({ questions: [{ question: 'a', seconds: 60 }], answers: [] }, () => false),
      undefined,
    );
  });

  it('never throws, whatever it is', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseSession(value, deck);
        parseInterview(value, () => true);
      }),
    ));
});

describe('a debrief', () => {
  const rows = [
    {
      title: 'Why RoPE?',
      named: 2,
      points: 4,
      missed: ['The base sets *speed*'],
      flags: ['Says it extrapolates'],
      typed: 'Angles\nturn.',
      myAnswer: 'We used 500,000.',
    },
    { title: 'Why RLHF?', named: 3, points: 3, missed: [], flags: [], typed: '' },
  ];
  it('is copied as Markdown: what was named and missed, what one wrote', () => {
    assert.equal(debriefSentence(rows, 'en'), 'You named 5 of 7 points in 2 questions.');
    assert.equal(
      debriefMarkdown(rows, '2026-11-26', 'en'),
      `# Mock interview, 2026-11-26

You named 5 of 7 points in 2 questions.

## Why RoPE?

You named 2 of 4.

Not said:

- The base sets *speed*

Red flags:

- Says it extrapolates

I wrote:

> Angles
> turn.

My answer:

> We used 500,000.

## Why RLHF?

You named 3 of 3.
`,
    );
  });
  it('is in Chinese for who reads Chinese', () =>
    assert.match(
      debriefMarkdown(rows, '2026-11-26', 'zh-cn'),
      /2 道题共 7 个得分点，你说到了 5 个。[^]*没说到的：[^]*我写的：/,
    ));
});
