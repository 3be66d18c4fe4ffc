// A question's two files: what is read from a right one, and every fault named with file and line.
import assert from 'node:assert/strict';
import { parseQuestion } from '../../../src/core/catalog/parseQuestion.ts';
import { lineOf, sampleMaster, sampleSource, sampleTranslation, withChange } from '../../support/sampleQuestion.ts';

const masterFile = 'questions/architecture/rotated-positions.md';
const translationFile = 'questions/architecture/rotated-positions.zh-cn.md';

function parsed() {
  const result = parseQuestion(sampleSource());
  assert.deepEqual(result.problems, []);
  assert.ok(result.parsed);
  return result.parsed;
}

describe('a question that is right', () => {
  it('gives its row of the catalog', () => {
    const { question } = parsed();
    const { sections, head, ...rest } = question;
    assert.deepEqual(rest, {
      id: 'rotated-positions',
      group: 'architecture',
      core: 12,
      level: 3,
      concepts: ['rope'],
      buildsOn: ['self-attention'],
      related: ['other-question'],
      aliases: ['old-name'],
      version: 2,
      reviewed: '2026-11-23',
      choices: ['turned'],
      cards: [
        { id: 'identity', kind: 'basic' },
        { id: 'hidden', kind: 'cloze' },
        { id: 'pairs', kind: 'number' },
        { id: 'cache', kind: 'drill', drill: 'kv-cache' },
      ],
    });
    assert.equal(head['zh-cn'].title, '为什么旋转位置？');
    assert.deepEqual(
      sections.en.map(({ id, part }) => `${part} ${id}`),
      [
        'depth distance',
        'depth base',
        'myth extrapolates',
        'follow-up ask-values',
        'follow-up rotated-values',
        'follow-up how-much',
      ],
    );
    assert.equal(sections['zh-cn'][0]?.heading, '得分只看距离');
  });

  it('gives both answers in parts, with ids and attributes taken out of the words', () => {
    const { bodies } = parsed();
    const { en } = bodies;
    assert.equal(en.aloud.split('\n')[0], '**Positions are angles.**');
    assert.equal(en.lead, '![A pair of numbers turns by an angle.](figure:pairs)');
    assert.equal(en.depth[0]?.heading, 'The score depends on the distance');
    assert.match(en.depth[0]?.markdown ?? '', /^For \$q\$[^]*:::$/);
    assert.equal(en.followUps[0]?.deeper[0]?.deeper[0]?.id, 'how-much');
    assert.equal(en.followUps[0]?.markdown, 'Nothing would undo it.');
    assert.deepEqual(en.points[3], { id: 'added', level: 'red-flag', markdown: 'adds it to the embeddings' });
    assert.deepEqual(en.cards, [
      {
        kind: 'basic',
        id: 'identity',
        front: 'Which identity makes it relative?',
        back: 'Two rotations become one by the difference.',
      },
      { kind: 'cloze', id: 'hidden', text: 'It turns {{queries and keys}}.' },
      {
        kind: 'number',
        id: 'pairs',
        front: 'How many pairs has a head of 128?',
        back: '128 / 2 = 64.',
        answer: 64,
        tolerance: 0,
        unit: 'pairs',
      },
      { kind: 'drill', id: 'cache', drill: 'kv-cache' },
    ]);
    assert.deepEqual(bodies['zh-cn'].choices[0]?.options[1], {
      right: false,
      text: '只有 value',
      reason: '没有东西能抵消它。',
    });
  });

  it('reads Windows line ends and a byte order mark the same', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const result = parseQuestion(sampleSource(windows(sampleMaster), windows(sampleTranslation)));
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.parsed, parsed());
  });

  it('knows which card practises what a choice asks, and that both languages say the same', () => {
    const change = (text: string): string => withChange(text, '{#turned}', '{#turned card=hidden}');
    const { parsed: both, problems } = parseQuestion(sampleSource(change(sampleMaster), change(sampleTranslation)));
    assert.deepEqual(problems, []);
    assert.deepEqual(both?.question.cardOfChoice, { turned: 'hidden' });
    assert.equal(both?.bodies['zh-cn'].choices[0]?.card, 'hidden');
    const one = parseQuestion(sampleSource(change(sampleMaster)));
    assert.match(one.problems[0]?.message ?? '', /"turned" is .* in the English file/);
  });

  it('takes a heading in a code block for code', () => {
    const code = '# a comment\n## In depth\n### {#nothing}\n- [x] no option';
    const change = (text: string): string => withChange(text, '# a comment', code);
    assert.deepEqual(parseQuestion(sampleSource(change(sampleMaster), change(sampleTranslation))).problems, []);
  });
});

/** One change to the master, the line that is named (by words on it, or a number), and words of the message. */
const masterFaults: readonly (readonly [string, string, string, string | number, RegExp])[] = [
  ['front matter that is not closed', '\n---\n## One', '\n## One', 1, /not closed by a line ---/],
  ['front matter that is missing', '---\ncore: 12', 'core: 12', 1, /does not begin with front matter/],
  ['YAML that cannot be read', 'level: 3', 'level: [3', 'concepts:', /^Front matter: /],
  ['a field that stands twice', 'level: 3', 'level: 3\nlevel: 4', 4, /^Front matter: .*unique/],
  ['an unknown field', 'level: 3', 'level: 3\ncolour: red', 'colour', /Unknown field "colour"/],
  ['a missing field', 'short: Rotated positions\n', '', 1, /"short" is missing/],
  ['a level out of range', 'level: 3', 'level: 9', 'level', /"level" must be a whole number from 1 to 5/],
  ['a number beyond the fifteen', 'core: 12', 'core: 16', 'core', /"core" must be a whole number from 1 to 15/],
  ['a date that does not exist', '2026-11-23', '2026-02-30', 'reviewed', /"reviewed" must be a date/],
  ['concepts that are no list', 'concepts: [rope]', 'concepts: rope', 'concepts', /"concepts" must be a list/],
  ['an id with capitals', 'concepts: [rope]', 'concepts: [RoPE]', 'concepts', /"RoPE" is no id/],
  ['an unknown section', '## In depth', '## Deeply', '## Deeply', /Unknown section "## Deeply"/],
  ['a missing section', '## In depth', '## Deeply', 90, /"## In depth" is missing/],
  ['a section that stands twice', '## In depth', '## One minute aloud', 19, /stands twice/],
  ['sections out of order', '## Scoring points', '## Choices', '## Cards', /"## Cards" is out of order/],
  ['text before the first section', '---\n## One', '---\nHello\n## One', 'Hello', /before the first section/],
  ['an item without an id', '{#distance}', '', 'The score depends on the distance', /has no id/],
  ['an id that is taken', '{#base}', '{#distance}', 'The base sets', /"distance" is taken already on line 22/],
  ['an attribute that cannot be read', '{#base}', '{#base =}', 'The base sets', /Cannot read \{#base =\}/],
  ['an unknown attribute', '{#base}', '{#base colour=red}', 'The base sets', /Unknown attribute "colour"/],
  ['a heading of a wrong depth', '### The base', '#### The base', '#### The base', /have three #/],
  ['a follow-up that skips a depth', '#### And', '##### And', '##### And', /A follow-up under ### has ####/],
  ['a code block that is not closed', '10000}\n```', '10000}', '```lab rope', /not closed/],
  ['a code block that opens in another', '1 + 1)\n```', '1 + 1)', '```output', /opens in the code block of line 25/],
  ['a section without words', 'Nothing would undo it.', '', '{#ask-values}', /Nothing stands under/],
  ['an unknown level', '- good {#values}', '- fine {#values}', '- fine', /Unknown level "fine"/],
  ['a level without a point', '- good {#values}', '- pass {#values}', '## Scoring', /No scoring point is "good"/],
  ['a point that is no list item', '- good {#values}', 'good {#values}', 'good {#values}', /is one line/],
  ['a card with one side', '---\nTwo rotations', 'Two rotations', '{#identity}', /a line --- between/],
  ['a card without a back', 'Two rotations become one by the difference.', '', '{#identity}', /is empty/],
  ['a cloze that hides nothing', '{{queries and keys}}', 'queries', '{#hidden', /hides something/],
  ['an unknown kind of card', 'kind=cloze', 'kind=poem', '{#hidden', /Unknown kind of card "poem"/],
  ['a number card without its number', ' answer=64', '', '{#pairs', /has answer=<number>/],
  ['a number card with a negative tolerance', 'tolerance=0', 'tolerance=-1', '{#pairs', /has tolerance=/],
  [
    'a choice with two right options',
    '- [ ] Values',
    '- [x] Values',
    '{#turned}',
    /exactly one right option, this one 2/,
  ],
  [
    'a choice without a right option',
    '- [x] Queries',
    '- [ ] Queries',
    '{#turned}',
    /exactly one right option, this one 0/,
  ],
  ['a choice with one option', '- [ ] Values alone\n  > Nothing would undo that.\n', '', '{#turned}', /two to four/],
  ['an option without a reason', '  > Nothing would undo that.\n', '', 'Values alone', /has no reason/],
  ['a choice whose card is not there', '{#turned}', '{#turned card=nothing}', '{#turned', /no card "nothing"/],
  ['a choice whose card is a section', '{#turned}', '{#turned card=base}', '{#turned', /no card "base"/],
  ['an option with another mark', '- [ ] Values', '- [y] Values', '- [y]', /begins with/],
];

describe('a question with a fault', () => {
  for (const [name, from, to, place, message] of masterFaults)
    it(`names ${name} with file and line`, () => {
      const master = withChange(sampleMaster, from, to);
      const line = typeof place === 'number' ? place : lineOf(master, place);
      const result = parseQuestion(sampleSource(master));
      const own = result.problems.filter(({ file }) => file === masterFile);
      assert.equal(result.parsed, undefined);
      assert.ok(
        own.some((problem) => problem.line === line && message.test(problem.message)),
        `wanted ${message} on line ${line}, got ${JSON.stringify(own)}`,
      );
    });

  it('names a missing translation', () => {
    const { translation: _, ...alone } = sampleSource();
    const { problems } = parseQuestion(alone);
    assert.deepEqual(problems, [
      { file: masterFile, line: 1, message: `The translation ${translationFile} is missing` },
    ]);
  });

  it('names a file whose name is no id', () => {
    const { problems } = parseQuestion({ ...sampleSource(), id: 'Rotated Positions' });
    assert.match(problems[0]?.message ?? '', /is no id/);
  });

  it('names all faults at once', () => {
    const master = withChange(withChange(sampleMaster, 'level: 3', 'level: 9'), '{#base}', '{#distance}');
    const { problems } = parseQuestion(sampleSource(withChange(master, '- [ ] Values', '- [x] Values')));
    assert.deepEqual(
      problems.filter(({ file }) => file === masterFile).map(({ line }) => line),
      [lineOf(master, 'level: 9'), lineOf(master, 'The base sets'), lineOf(master, '{#turned}')],
    );
  });
});

const translationFaults: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['a version that is out of date', 'of: 2', 'of: 1', 'of: 1', /translates version 1; the English file is version 2/],
  ['a field of the master', 'of: 2', 'of: 2\nlevel: 3', 'level', /Unknown field "level"/],
  ['an English section', '## 详解', '## In depth', '## In depth', /Unknown section "## In depth"/],
  ['an item that the master lacks', '{#base}', '{#bases}', '{#bases}', /"bases" is not in the English file/],
  ['an item that is missing', '{#base}', '{#bases}', '{#bases}', /"base" of the English file is missing here/],
  [
    'a follow-up of another depth',
    '##### 转多少',
    '#### 转多少',
    '#### 转多少',
    /"how-much" is "depth 2" here and "depth 3"/,
  ],
  [
    'a point of another level',
    '- good {#values}',
    '- pass {#values}',
    '{#values}',
    /"values" is "pass" here and "good"/,
  ],
  ['a card of another kind', '{#hidden kind=cloze}', '{#hidden}', '{#hidden}', /"hidden" is "basic" here and "cloze"/],
  ['another number', 'answer=64', 'answer=32', '{#pairs', /"pairs" is "number 32 0" here and "number 64 0"/],
];

describe('a translation that differs from its master', () => {
  for (const [name, from, to, words, message] of translationFaults)
    it(`is named for ${name}`, () => {
      const translation = withChange(sampleTranslation, from, to);
      const { problems, parsed: none } = parseQuestion(sampleSource(sampleMaster, translation));
      const line = lineOf(translation, words);
      assert.equal(none, undefined);
      assert.ok(
        problems.some((one) => one.file === translationFile && one.line === line && message.test(one.message)),
        `wanted ${message} on line ${line}, got ${JSON.stringify(problems)}`,
      );
    });

  it('is named for another right option', () => {
    const translation = withChange(
      withChange(sampleTranslation, '- [x] query', '- [ ] query'),
      '- [ ] 只有',
      '- [x] 只有',
    );
    const { problems } = parseQuestion(sampleSource(sampleMaster, translation));
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /"2 options, right 2" here and "2 options, right 1"/);
  });

  it('is named for another order of items', () => {
    const point = '- pass {#rotates} 说出旋转\n';
    const translation = withChange(
      withChange(sampleTranslation, point, ''),
      '- outstanding {#layout}',
      `${point}- outstanding {#layout}`,
    );
    const { problems } = parseQuestion(sampleSource(sampleMaster, translation));
    assert.deepEqual(
      problems.map(({ line, message }) => ({ line, message })),
      [
        {
          line: lineOf(translation, '{#values}'),
          message: 'The item "values" stands in another order than in the English file',
        },
      ],
    );
  });
});
