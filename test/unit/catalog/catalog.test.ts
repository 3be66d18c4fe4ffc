// The catalog: orders, look-ups, and rows that cannot be read.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';

const both = <T>(value: T): { en: T; 'zh-cn': T } => ({ en: value, 'zh-cn': value });

const row = (id: string, group: string, level: number, more: object = {}): object => ({
  id,
  group,
  level,
  concepts: [],
  buildsOn: [],
  related: [],
  aliases: [],
  version: 1,
  reviewed: '2026-11-23',
  head: both({ title: `${id}?`, short: id, summary: id }),
  sections: both([{ id: 'start', part: 'depth', heading: 'Start' }]),
  choices: ['one'],
  ...more,
});

const topics = [
  { id: 'first', name: both('First'), icon: 'layers' },
  { id: 'second', name: both('Second'), icon: 'flame' },
  { id: 'empty', name: both('Empty'), icon: 'gear' },
];

const ids = (questions: readonly { readonly id: string }[]): readonly string[] => questions.map(({ id }) => id);

describe('the catalog', () => {
  const catalog = createCatalog({
    topics,
    questions: [
      row('zebra', 'second', 1),
      row('d', 'first', 3),
      row('c', 'first', 3),
      row('b', 'first', 3, { core: 9 }),
      row('a', 'first', 5, { aliases: ['old-a'] }),
      row('e', 'first', 3, { core: 2 }),
    ],
  });

  it('orders a topic by level, then the number of the fifteen, then id', () => {
    assert.deepEqual(ids(catalog.inTopic('first')), ['e', 'b', 'c', 'd', 'a']);
    assert.deepEqual(catalog.inTopic('empty'), []);
    assert.deepEqual(catalog.inTopic('nowhere'), []);
  });

  it('reads from topic to topic', () => {
    assert.deepEqual(ids(catalog.questions), ['e', 'b', 'c', 'd', 'a', 'zebra']);
    assert.equal(catalog.neighbours('a').previous?.id, 'd');
    assert.equal(catalog.neighbours('a').next?.id, 'zebra');
    assert.equal(catalog.neighbours('e').previous, undefined);
    assert.equal(catalog.neighbours('zebra').next, undefined);
    assert.deepEqual(catalog.neighbours('nobody'), {});
  });

  it('finds a question by id and by an alias', () => {
    assert.equal(catalog.byId('a')?.id, 'a');
    assert.equal(catalog.byId('old-a')?.id, 'a');
    assert.equal(catalog.neighbours('old-a').next?.id, 'zebra');
    assert.equal(catalog.byId('nobody'), undefined);
  });

  it('finds nothing under the names that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      assert.equal(catalog.byId(name), undefined);
      assert.deepEqual(catalog.inTopic(name), []);
      assert.deepEqual(catalog.neighbours(name), {});
    }
  });

  it('leaves out a bad row, says so, and keeps the rest', () => {
    const { questions, problems } = createCatalog({
      topics: [...topics, { id: 7 }],
      questions: [
        row('good', 'first', 1),
        row('good', 'first', 2),
        row('lost', 'nowhere', 1),
        row('bad', 'first', 1, { head: { en: { title: 'only English' } } }),
        null,
        'text',
        JSON.parse('{"__proto__": {"id": "x"}}'),
      ],
    });
    assert.deepEqual(ids(questions), ['good']);
    assert.equal(questions[0]?.level, 1);
    assert.deepEqual(problems, [
      'Row 4 of "topics" in the catalog cannot be read',
      'Row 4 of "questions" in the catalog cannot be read',
      'Row 5 of "questions" in the catalog cannot be read',
      'Row 6 of "questions" in the catalog cannot be read',
      'Row 7 of "questions" in the catalog cannot be read',
      'The question "good" is there twice',
      'The question "lost" has no topic "nowhere"',
    ]);
  });

  for (const [name, json] of Object.entries({ null: null, 'a text': 'x', 'a list': [], 'an empty object': {} }))
    it(`is empty, and says why, for ${name}`, () => {
      const { topics: none, questions, problems } = createCatalog(json);
      assert.deepEqual([none, questions], [[], []]);
      assert.deepEqual(problems, ['The catalog has no list "topics"', 'The catalog has no list "questions"']);
    });
});
