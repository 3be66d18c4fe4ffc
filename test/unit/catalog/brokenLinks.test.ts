// Links of a question to topics, concepts, other questions, sources, figures, labs, drills and sections.
import assert from 'node:assert/strict';
import { findBrokenLinks, type KnownIds } from '../../../src/core/catalog/brokenLinks.ts';
import { lineOf, sampleMaster, sampleSource, sampleTranslation, withChange } from '../../support/sampleQuestion.ts';

const known: KnownIds = {
  groups: new Set(['architecture']),
  concepts: new Set(['rope', 'self-attention']),
  questions: new Set(['other-question']),
  references: new Set(['su2021roformer', 'press2021train']),
  labs: new Set(['rope']),
  drills: new Set(['kv-cache']),
  figures: new Set(['pairs']),
  sections: (question) => (question === 'other-question' ? new Set(['start']) : undefined),
};

/** One change, words on the line that is named, and the message. */
const faults: readonly (readonly [string, string, string, string, string])[] = [
  ['a concept', '[rope]', '[rope, ropes]', 'concepts:', 'Unknown concept "ropes" in "concepts"'],
  ['a concept to know first', '[self-attention]', '[selfie]', 'builds-on:', 'Unknown concept "selfie" in "builds-on"'],
  ['a related question', '[other-question]', '[another]', 'related:', 'Unknown question "another" in "related"'],
  [
    'a source',
    '[@su2021roformer, sec. 3.2]',
    '[@su2021rope, sec. 3.2]',
    'For $q$',
    'Unknown source "su2021rope": it is not in references.bib',
  ],
  [
    'the second source of a citation',
    '; @su2021roformer]',
    '; @su1999]',
    'It does not',
    'Unknown source "su1999": it is not in references.bib',
  ],
  ['a figure', 'figure:pairs', 'figure:pear', 'figure:pear', 'Unknown figure "pear"'],
  ['a lab', 'lab rope', 'lab roper', 'lab roper', 'Unknown lab "roper"'],
  ['a drill', 'drill=kv-cache', 'drill=kv-cash', 'drill=kv-cash', 'Unknown drill "kv-cash"'],
  ['a linked question', 'question/other-question#start', 'question/another', 'See [', 'Unknown question "another"'],
  ['a linked section', '#start)', '#begin)', 'See [', 'Unknown section "other-question#begin"'],
];

const wrongMarkdown: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['a figure without words', '[A pair of numbers turns by an angle.]', '[]', 'figure:pairs', /has no words/],
  ['a figure within a text', '![A pair', 'Look: ![A pair', 'Look', /stands alone in its paragraph/],
  ['a picture from elsewhere', 'figure:pairs', 'https://x.org/a.png', '![A', /Only figures of this answer/],
  [
    'a link to elsewhere',
    'question/other-question#start',
    'https://x.org/a',
    'See [',
    /what stands elsewhere is cited/,
  ],
  ['lab options that are no JSON', '{"base": 10000}', '{base: 10000}', '```lab', /A lab block is/],
  ['lab options that are no object', '{"base": 10000}', '[1]', '```lab', /A lab block is/],
  ['a fold that is not closed', '$$\n:::', '$$', ':::fold', /fold is not closed/],
  ['a citation that cannot be read', '[@press2021train,', '[@ press2021train,', 'It does not', /broken citation/],
  ['a formula that does not open on a line of its own', 'For $q$', 'For $$q$$', 'For $$q', /displayed formula/],
  ['a number that would begin a list', 'Nothing would undo it.', '64. That many.', '64. That', /begins a list/],
  [
    'bold that stays visible',
    '**Positions are angles.**',
    '**Positions are angles. **',
    '**Pos',
    /Bold that does not close/,
  ],
];

describe('the links of a question', () => {
  it('are all found in one that is right', () => {
    assert.deepEqual(findBrokenLinks(sampleSource(), known), []);
  });

  for (const [name, from, to, words, message] of faults)
    it(`name ${name} that does not exist, with file and line`, () => {
      const master = withChange(sampleMaster, from, to);
      assert.deepEqual(findBrokenLinks(sampleSource(master), known), [
        { file: 'questions/architecture/rotated-positions.md', line: lineOf(master, words), message },
      ]);
    });

  for (const [name, from, to, words, message] of wrongMarkdown)
    it(`name ${name}`, () => {
      const master = withChange(sampleMaster, from, to);
      const problems = findBrokenLinks(sampleSource(master), known);
      const line = lineOf(master, words);
      assert.ok(
        problems.some((one) => one.line === line && message.test(one.message)),
        `wanted ${message} on line ${line}, got ${JSON.stringify(problems)}`,
      );
    });

  it('name the topic whose folder is unknown', () => {
    const [problem] = findBrokenLinks({ ...sampleSource(), group: 'gardening' }, known);
    assert.equal(problem?.message, 'The topic "gardening" is not in topics.json');
  });

  it('are checked in the translation too', () => {
    const translation = withChange(sampleTranslation, 'figure:pairs', 'figure:pear');
    assert.deepEqual(findBrokenLinks(sampleSource(sampleMaster, translation), known), [
      {
        file: 'questions/architecture/rotated-positions.zh-cn.md',
        line: lineOf(translation, 'figure:pear'),
        message: 'Unknown figure "pear"',
      },
    ]);
  });

  it('do not count within code', () => {
    const master = withChange(sampleMaster, '# a comment', '# [@nobody] ![x](figure:nothing) **');
    assert.deepEqual(findBrokenLinks(sampleSource(master), known), []);
  });

  it('are not checked against what is not known', () => {
    const master = withChange(sampleMaster, 'figure:pairs', 'figure:pear');
    assert.deepEqual(findBrokenLinks(sampleSource(master), {}), []);
  });
});
