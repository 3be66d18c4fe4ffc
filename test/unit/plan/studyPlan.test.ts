// A plan: weights by hand, places, the order of questions; as Markdown.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import type { Concept } from '../../../src/core/catalog/concept.ts';
import { planMarkdown } from '../../../src/core/plan/planMarkdown.ts';
import { studyPlan, type ScannedFile } from '../../../src/core/plan/studyPlan.ts';
import { concepts } from '../concepts/gloss.ts';

const both = <T>(value: T): { en: T; 'zh-cn': T } => ({ en: value, 'zh-cn': value });
const question = (id: string, own: readonly string[], buildsOn: readonly string[] = []): object => ({
  id,
  group: 'training',
  level: 1,
  concepts: own,
  buildsOn,
  related: [],
  aliases: [],
  version: 1,
  reviewed: '2026-11-01',
  head: both({ title: `What is ${id}?`, short: id, summary: id }),
  sections: both([]),
  choices: [],
});
const catalog = (...questions: readonly object[]): ReturnType<typeof createCatalog> =>
  createCatalog({ topics: [{ id: 'training', name: both('Training'), icon: 'gear' }], questions });

const [some] = concepts;
assert.ok(some);
const concept = (id: string): Concept => ({
  ...some,
  id,
  name: both(id),
  answers: [],
  text: both({ sentence: `${id} *is*.`, more: '' }),
});
const byId = (id: string): Concept | undefined => (id === 'gone' ? undefined : concept(id));
const file = (path: string, counts: Readonly<Record<string, readonly number[]>>): ScannedFile => ({
  path,
  uri: `file:///w/${path}`,
  concepts: new Map(Object.entries(counts).map(([id, lines]) => [id, { count: lines.length, lines }])),
});

const files = [
  file('a.py', { lora: [13, 20, 21], rope: [4] }),
  file('b.py', { rope: [7], gone: [1] }),
  file('c.py', { rope: [9, 10, 11] }),
];

describe('a study plan', () => {
  it('weighs concepts by log2(1 + count), summed over files', () => {
    const plan = studyPlan(files, byId, catalog());
    // By hand: rope 1 + 1 + 2, lora 2.
    assert.deepEqual(
      plan.concepts.map(({ concept: { id }, weight, count, files: held }) => [id, weight, count, held]),
      [
        ['rope', 4, 5, 3],
        ['lora', 2, 3, 1],
      ],
    );
  });

  it('names the first place in each file, the file that says it most often first, five at most', () => {
    const [rope] = studyPlan(files, byId, catalog()).concepts;
    assert.deepEqual(
      rope?.places.map(({ path, line }) => [path, line]),
      [
        ['c.py', 9],
        ['a.py', 4],
        ['b.py', 7],
      ],
    );
    const many = Array.from({ length: 9 }, (_, at) => file(`${at}.py`, { rope: [at] }));
    assert.equal(studyPlan(many, byId, catalog()).concepts[0]?.places.length, 5);
  });

  it('orders questions by weight, but what they build on before them', () => {
    const shown = studyPlan(
      files,
      byId,
      catalog(
        question('light', ['lora']),
        question('heavy', ['rope'], ['base']),
        question('base', []),
        question('idle', ['x']),
      ),
    ).questions.map(({ question: { id } }) => id);
    assert.deepEqual(shown, ['base', 'heavy', 'light']);
  });

  it('ends where questions build on each other in a circle', () => {
    const circle = catalog(question('a', ['lora'], ['b']), question('b', ['rope'], ['a', 'gone']));
    assert.equal(studyPlan(files, byId, circle).questions.length, 2);
  });

  it('puts what memory holds last and says how much that is', () => {
    const all = catalog(question('a', ['lora']), question('b', ['rope'], ['a']), question('c', ['rope']));
    const { questions, held } = studyPlan(files, byId, all, new Set(['b', 'other']));
    assert.deepEqual([questions.map((one) => one.question.id), held], [['a', 'c', 'b'], 1]);
  });

  it('is empty for a workspace without concepts', () => {
    assert.deepEqual(studyPlan([], byId, catalog(question('a', ['lora']))), {
      concepts: [],
      questions: [],
      held: 0,
    });
  });

  it('is Markdown for a team, with names that mark nothing up', () => {
    const plan = studyPlan([file('a_[b]`.py', { lora: [13] })], byId, catalog(question('LoRA', ['lora'])));
    assert.equal(
      planMarkdown(plan, 'my_*code*', 'en', 10),
      [
        '# Study plan: my\\_\\*code\\*',
        '',
        '## Questions, in order',
        '',
        '1. What is LoRA? (lora)',
        '',
        '## Concepts of this code',
        '',
        '- **lora** lora \\*is\\*. (1 in 1 file: `` a_[b]`.py:14 ``)',
        '',
      ].join('\n'),
    );
  });
});
