// The parsers under random input: they never throw, never hang, and never take a broken file for a good one.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findBrokenLinks } from '../../../src/core/catalog/brokenLinks.ts';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { parseCompiledAnswer } from '../../../src/core/catalog/compiledAnswer.ts';
import { parseCompiledCopies } from '../../../src/core/catalog/compiledCopies.ts';
import { parseCompiledExercises } from '../../../src/core/catalog/compiledExercises.ts';
import { parseConcept } from '../../../src/core/catalog/parseConcept.ts';
import { parseQuestion } from '../../../src/core/catalog/parseQuestion.ts';
import { sampleMaster, sampleSource, sampleTranslation } from '../../support/sampleQuestion.ts';
import { slowBodies, slowFronts } from '../../support/slowTexts.ts';

const none = new Set<string>();
const nothingKnown = { groups: none, concepts: none, questions: none, references: none, labs: none, figures: none };

const tokens = [
  '---\n',
  '\n',
  '## ',
  '### ',
  '#### ',
  '##### ',
  '{#',
  '}',
  '{#a}',
  '{{',
  '}}',
  '```',
  '~~~',
  '$',
  '$$',
  '[@',
  '; @',
  ']',
  '![',
  '](figure:',
  ')',
  ':::fold ',
  ':::',
  '- [x] ',
  '- [ ] ',
  '  > ',
  '- pass {#a} ',
  'kind=number',
  'answer=',
  '__proto__',
  'constructor',
  'toString',
  '&a ',
  '*a',
  ': ',
  '[',
  '{',
  '|',
  '\t',
  '\r',
  '\0',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '一分钟口述',
  '详解',
  'In depth',
  'Cards',
  'version: 1',
  'title: x',
  '!!js/function ',
  '<<: ',
  '% ',
  '"',
  "'",
  '\u2028',
];

const soup = fc.array(fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 5 })), {
  maxLength: 60,
});
const text = fc.oneof(
  soup.map((parts) => parts.join('')),
  soup.map((parts) => `---\n${parts.join('')}\n---\n${parts.toReversed().join('')}`),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** A valid file with one stretch cut out, doubled, or replaced by something else. */
const mutation = (valid: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(valid.length), fc.nat(200), fc.oneof(fc.constant(''), text, fc.constantFrom(...tokens)))
    .map(([from, length, put]) => valid.slice(0, from) + put + valid.slice(from + length));

function checkAll(master: string, translation: string): void {
  const source = sampleSource(master, translation);
  const { parsed, problems } = parseQuestion(source);
  assert.equal(parsed === undefined, problems.length > 0);
  const [masterLines = 0, translationLines = 0] = [master, translation].map((one) => one.split(/\r\n|\n|\r/).length);
  for (const { file, line, message } of [...problems, ...findBrokenLinks(source, nothingKnown)]) {
    const lines = file.endsWith('.zh-cn.md') ? translationLines : masterLines;
    assert.ok(Number.isInteger(line) && line >= 1 && line <= lines + 1, `${file}:${line} of ${lines}: ${message}`);
    assert.ok(message.length > 0 && !message.includes('\n'), message);
  }
}

describe('the parsers under random input', function () {
  this.timeout(60_000);
  const runs = { numRuns: 400 };

  it('survive any two texts', () => {
    fc.assert(fc.property(text, text, checkAll), runs);
  });

  it('survive a right question with one stretch changed', () => {
    fc.assert(fc.property(mutation(sampleMaster), mutation(sampleTranslation), checkAll), runs);
  });

  it('survive any concept', () => {
    const concept = '---\nname: { en: A, zh-cn: B }\nterms: { distinct: [a] }\n---\n## en\nA.\n\n## zh-cn\nB.\n';
    fc.assert(
      fc.property(fc.oneof(text, mutation(concept)), (one) => {
        const { concept: read, problems } = parseConcept('a', { file: 'concepts/a.md', text: one });
        assert.equal(read === undefined, problems.length > 0);
      }),
      runs,
    );
  });

  it('survive any JSON in the place of the catalog and of what is compiled of an answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ topics: fc.jsonValue(), questions: fc.jsonValue() })),
        (json) => {
          const { questions } = createCatalog(json);
          assert.deepEqual(questions, []);
          for (const parse of [parseCompiledAnswer, parseCompiledExercises, parseCompiledCopies])
            assert.equal(parse(json), undefined);
        },
      ),
      runs,
    );
  });

  it('end on texts made to be slow', () => {
    for (const body of slowBodies) checkAll(sampleMaster + body, sampleTranslation);
    for (const front of slowFronts) checkAll(`---\n${front}\n---\n`, sampleTranslation);
  });
});
