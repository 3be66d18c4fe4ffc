// The build of a content folder: the files it makes, and a faulty folder named fault by fault.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileContent } from '../../../src/build/compileContent.ts';
import { readContent } from '../../../src/build/readContent.ts';
import { report } from '../../../src/build/report.ts';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { parseCompiledAnswer } from '../../../src/core/catalog/compiledAnswer.ts';
import { parseCompiledCopies } from '../../../src/core/catalog/compiledCopies.ts';
import { parseCompiledExercises } from '../../../src/core/catalog/compiledExercises.ts';
import { lineOf, sampleMaster, sampleTranslation, withChange } from '../../support/sampleQuestion.ts';

const root = path.join(import.meta.dirname, '../../..');

const entry = (key: string): string =>
  `@article{${key},\n  title = {T},\n  author = {A, B},\n  year = {2021},\n  eprint = {2101.00001},\n  archiveprefix = {arXiv}\n}\n`;
const figure = (word: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" role="img"><title>t</title><desc>d</desc><text>${word}</text></svg>\n`;
const concept = (answers: string, term: string): string =>
  `---\nname: { en: A, zh-cn: 甲 }\nterms: { distinct: [${term}] }\nanswers: [${answers}]\n---\n## en\nA.\n\n## zh-cn\n甲。\n`;

const good: Readonly<Record<string, string>> = {
  'topics.json': JSON.stringify([{ id: 'architecture', name: { en: 'A', 'zh-cn': '甲' }, icon: 'layers' }]),
  'planned.json': JSON.stringify({ questions: ['other-question'] }),
  'references.bib': ['press2021train', 'su2021roformer', 'unused2020'].map(entry).join('\n'),
  'questions/architecture/rotated-positions.md': sampleMaster,
  'questions/architecture/rotated-positions.zh-cn.md': sampleTranslation,
  'figures/rotated-positions/pairs.svg': figure('pairs'),
  'figures/rotated-positions/pairs.zh-cn.svg': figure('成对'),
  'figures/rotated-positions/spare.svg': figure('spare'),
  'concepts/rope.md': concept('rotated-positions#distance, other-question', 'turned'),
  'concepts/self-attention.md': concept('', 'attended'),
};

describe('the build of the content', () => {
  const made: string[] = [];
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true });
  });

  function contentFolder(changes: Readonly<Record<string, string | undefined>> = {}): {
    content: string;
    labs: string;
  } {
    const folder = mkdtempSync(path.join(tmpdir(), 'gloss-content-'));
    made.push(folder);
    const files = { ...good, ...changes, '../labs/rope/view.ts': '' };
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) continue;
      const file = path.join(folder, 'content', name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return { content: path.join(folder, 'content'), labs: path.join(folder, 'labs') };
  }

  const problemsOf = async (changes: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> => {
    const { content, labs } = contentFolder(changes);
    const { problems } = await readContent(content, labs);
    return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  };

  it('makes a catalog, the concepts, and an answer a language with its own sources and figures', async () => {
    const { content, labs } = contentFolder();
    const read = await readContent(content, labs);
    assert.deepEqual(read.problems, []);
    const files = compileContent(read);
    const json = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
    for (const name of ['catalog.json', 'concepts.json', 'answers/rotated-positions.en.json'])
      assert.ok(files.has(name), [...files.keys()].join());

    const catalog = createCatalog(json('catalog.json'));
    assert.deepEqual(catalog.problems, []);
    assert.deepEqual(catalog.byId('old-name')?.related, []);

    const english = parseCompiledAnswer(json('answers/rotated-positions.en.json'));
    const chinese = parseCompiledAnswer(json('answers/rotated-positions.zh-cn.json'));
    assert.deepEqual(
      english?.sources.map(({ key }) => key),
      ['su2021roformer', 'press2021train'],
    );
    assert.equal(english?.sources[0]?.url, 'https://arxiv.org/abs/2101.00001');
    assert.match(english?.lead ?? '', /<text>pairs<\/text>/);
    assert.match(chinese?.lead ?? '', /<text>成对<\/text>/);
  });

  it('renders cards and choices, and keeps what is copied as Markdown, in files of their own', async () => {
    const { content, labs } = contentFolder();
    const files = compileContent(await readContent(content, labs));
    const json = (folder: string): unknown => JSON.parse(files.get(`${folder}/rotated-positions.zh-cn.json`) ?? 'null');
    const exercises = parseCompiledExercises(json('exercises'));
    const sides = new Map(exercises?.cards.map((card) => [card.id, card]));
    assert.deepEqual(sides.get('hidden'), {
      kind: 'cloze',
      id: 'hidden',
      front: '<p>它旋转 <span class="gap"></span>。</p>\n',
      back: '<p>它旋转 <mark class="cloze">query 和 key</mark>。</p>\n',
    });
    assert.deepEqual(sides.get('pairs'), {
      kind: 'number',
      id: 'pairs',
      front: '<p>128 维的头有多少对？</p>\n',
      back: '<p>128 / 2 = 64。</p>\n',
      answer: 64,
      tolerance: 0,
      unit: '对',
    });
    assert.deepEqual(sides.get('cache'), { kind: 'drill', id: 'cache', drill: 'kv-cache' });
    assert.equal(exercises?.choices[0]?.right, 0);
    assert.equal(exercises?.choices[0]?.options[0], 'query 和 key');
    const copies = parseCompiledCopies(json('copies'));
    assert.match(copies?.markdown ?? '', /^# 为什么旋转位置？\n\n## 一分钟口述\n\n\*\*位置就是角度。\*\*/);
    assert.deepEqual(copies?.points[0], { id: 'rotates', level: 'pass', markdown: '说出旋转' });
    assert.deepEqual(
      copies?.anki.map(({ card }) => card),
      ['identity', 'hidden', 'pairs', 'cache'],
    );
  });

  it('counts each question for the report', async () => {
    const { content, labs } = contentFolder();
    const [row] = report((await readContent(content, labs)).questions);
    assert.deepEqual(row, {
      id: 'rotated-positions',
      core: 12,
      group: 'architecture',
      level: 3,
      // Headings count, citations and figures do not. "The score depends on the distance" 6, "For and the score is" 5, "The derivation" 2, "The base sets the speed" 5, "See the other answer." 4
      words: { en: 22, 'zh-cn': 23 },
      aloud: { en: 12, 'zh-cn': 15 },
      formulas: 4,
      figures: 1,
      codeBlocks: 1,
      citations: 2,
      followUps: 3,
      scoringPoints: 4,
      cards: 4,
      choices: 1,
      labs: 1,
    });
  });

  it('works with nothing there', async () => {
    const { content, labs } = contentFolder(Object.fromEntries(Object.keys(good).map((name) => [name, undefined])));
    const read = await readContent(content, labs);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(createCatalog(JSON.parse(compileContent(read).get('catalog.json') ?? '')).problems, []);
  });

  it('names what one file says of another that is not there', async () => {
    assert.deepEqual(
      await problemsOf({
        'planned.json': undefined,
        'references.bib': entry('su2021roformer'),
        'figures/rotated-positions/pairs.svg': undefined,
        'figures/rotated-positions/pairs.zh-cn.svg': undefined,
        'concepts/self-attention.md': undefined,
        'concepts/rope.md': concept('rotated-positions#nowhere', 'turned'),
      }),
      [
        'concepts/rope.md:4: Unknown section "rotated-positions#nowhere"',
        'questions/architecture/rotated-positions.md:5: Unknown concept "self-attention" in "builds-on"',
        'questions/architecture/rotated-positions.md:6: Unknown question "other-question" in "related"',
        'questions/architecture/rotated-positions.md:20: Unknown figure "pairs"',
        'questions/architecture/rotated-positions.md:43: Unknown question "other-question"',
        'questions/architecture/rotated-positions.md:47: Unknown source "press2021train": it is not in references.bib',
        'questions/architecture/rotated-positions.zh-cn.md:13: Unknown figure "pairs"',
        'questions/architecture/rotated-positions.zh-cn.md:36: Unknown question "other-question"',
        'questions/architecture/rotated-positions.zh-cn.md:40: Unknown source "press2021train": it is not in references.bib',
      ],
    );
  });

  it('names doubled ids, a missing master, an unknown topic and bad JSON', async () => {
    const problems = await problemsOf({
      'questions/gardening/rotated-positions.md': sampleMaster,
      'questions/gardening/rotated-positions.zh-cn.md': sampleTranslation,
      'questions/architecture/lonely.zh-cn.md': sampleTranslation,
      'topics.json': '[{"id": "architecture"',
      'planned.json': '["other-question"]',
    });
    for (const words of [
      'topics.json:1: No JSON',
      'planned.json:1: This is no JSON object',
      'lonely.zh-cn.md:1: The English master of this translation is missing',
      'gardening/rotated-positions.md:1: The id "rotated-positions" is taken already by questions/architecture/rotated-positions.md',
      'gardening/rotated-positions.md:1: The id "old-name" is taken already',
      'gardening/rotated-positions.md:1: core: 12 is taken already',
      'gardening/rotated-positions.md:1: The topic "gardening" is not in topics.json',
    ])
      assert.ok(
        problems.some((one) => one.includes(words)),
        `${words}\n${problems.join('\n')}`,
      );
  });

  it('names figures that are not allowed or belong to nobody, and a stray question', async () => {
    const problems = await problemsOf({
      'figures/rotated-positions/spare.svg': figure('<script>alert(1)</script>'),
      'figures/rotated-positions/lost.zh-cn.svg': figure('x'),
      'figures/rotated-positions/photo.png': 'x',
      'figures/nobody/pairs.svg': figure('x'),
      'questions/stray.md': 'x',
    });
    assert.deepEqual(problems, [
      'figures/nobody:1: These are figures of an unknown question "nobody"',
      'figures/rotated-positions/lost.zh-cn.svg:1: Its English twin is missing',
      'figures/rotated-positions/photo.png:1: A figure is <name>.svg or <name>.zh-cn.svg',
      'figures/rotated-positions/spare.svg:1: The element <script> is not allowed in a figure',
      'figures/rotated-positions/spare.svg:1: Text stands in <text>, <title> or <desc>',
      'questions/stray.md:1: A question stands in the folder of its topic',
    ]);
  });

  it('leaves a faulty question out and keeps the rest', async () => {
    const { content, labs } = contentFolder({
      'questions/architecture/broken.md': '---\nnothing',
      'questions/architecture/broken.zh-cn.md': sampleTranslation,
    });
    const read = await readContent(content, labs);
    assert.ok(read.problems.length > 0);
    const { questions } = createCatalog(JSON.parse(compileContent(read).get('catalog.json') ?? ''));
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['rotated-positions'],
    );
  });

  it('prints every fault as file:line: message and fails; without a fault it writes the files', () => {
    const run = (content: string) => {
      const target = path.join(content, '../dist');
      const args = ['--import', 'tsx', 'src/build/compileContent.ts', content, target];
      return { target, ...spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }) };
    };
    const planned = JSON.stringify({ questions: ['other-question'], labs: ['rope'] });
    const right = run(contentFolder({ 'planned.json': planned }).content);
    assert.equal(right.stderr, '');
    assert.equal(right.status, 0);
    assert.match(readFileSync(path.join(right.target, 'catalog.json'), 'utf8'), /"rotated-positions"/);

    const twoRight = withChange(sampleMaster, '- [ ] Values', '- [x] Values');
    const { content } = contentFolder({
      'planned.json': planned,
      'questions/architecture/rotated-positions.md': twoRight,
    });
    const wrong = run(content);
    assert.equal(wrong.status, 1);
    const lines = wrong.stderr.split('\n');
    const place = path.posix.join(content, 'questions/architecture/rotated-positions.md');
    assert.ok(
      lines.includes(`${place}:${lineOf(twoRight, '{#turned}')}: A choice has exactly one right option, this one 2`),
      wrong.stderr,
    );
    assert.ok(!existsSync(wrong.target));
  });
});
