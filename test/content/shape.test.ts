// The measures of an answer: the minute, the depth, the number of items, the options of a choice, the words of the tree.
import assert from 'node:assert/strict';
import { aloudWords, countBody, depthWords } from '../../src/build/report.ts';
import { createReader, plainText } from '../../src/core/answer/readMarkdown.ts';
import { allFollowUps } from '../../src/core/answer/renderAnswer.ts';
import { hanCount, wordCount } from '../../src/core/answer/wordCount.ts';
import type { ParsedQuestion } from '../../src/core/catalog/parseQuestion.ts';
import { languages, type AnswerBody, type FollowUp, type Language } from '../../src/core/catalog/question.ts';
import { questionFiles, readRealContent } from '../support/realContent.ts';

const read = createReader();
const plain = (markdown: string): string => plainText(read(markdown));

const count = (text: string, language: Language): number => (language === 'en' ? wordCount(text) : hanCount(text));

function between(value: number, least: number, most: number, what: string): void {
  assert.ok(value >= least && value <= most, `${what}: ${value}, not ${least} to ${most}`);
}

const limits = {
  en: { aloud: [140, 170], depth: [500, 900], first: 25 },
  'zh-cn': { aloud: [220, 280], depth: [900, 1600], first: 40 },
} as const;

const deepest = (one: FollowUp): number => 1 + Math.max(0, ...one.deeper.map(deepest));

describe('the measures of an answer', () => {
  const questions = new Map<string, ParsedQuestion>();
  before(async () => {
    for (const parsed of (await readRealContent()).questions)
      questions.set(`${parsed.question.group}/${parsed.question.id}`, parsed);
  });

  for (const file of questionFiles)
    describe(file, () => {
      const both = (check: (body: AnswerBody, language: Language, parsed: ParsedQuestion) => void) => () => {
        const parsed = questions.get(file);
        assert.ok(parsed, 'the question has faults of its own');
        for (const language of languages) check(parsed.bodies[language], language, parsed);
      };

      it(
        'can be said in a minute, and in depth is no essay',
        both((body, language) => {
          const { aloud, depth } = limits[language];
          between(aloudWords(body, language), aloud[0], aloud[1], `aloud, ${language}`);
          between(depthWords(body, language), depth[0], depth[1], `in depth, ${language}`);
        }),
      );

      it('has as much of everything in both languages', () => {
        const bodies = questions.get(file)?.bodies;
        assert.ok(bodies, 'the question has faults of its own');
        assert.deepEqual(countBody(bodies['zh-cn']), countBody(bodies.en));
      });

      it(
        'begins with one bold sentence that is short',
        both((body, language) => {
          const first = /^\*\*([^*]+)\*\*$/.exec(body.aloud.split('\n')[0] ?? '')?.[1];
          assert.ok(first, `${language}: the first paragraph is one bold sentence`);
          between(count(first, language), 1, limits[language].first, `first sentence, ${language}`);
        }),
      );

      it(
        'is said without formulas, citations or code',
        both((body, language) => {
          assert.deepEqual([...new Set(read(body.aloud).map(({ kind }) => kind))], ['text'], language);
        }),
      );

      it(
        'has the number of items that its reader expects',
        both(({ depth, myths, followUps, points, cards, choices }) => {
          between(depth.length, 3, 5, 'headings in depth');
          between(myths.length, 1, 3, 'traps');
          assert.ok(followUps.length >= 3, `${followUps.length} chains of follow-ups`);
          assert.ok(Math.max(...followUps.map(deepest)) >= 3, 'no chain of follow-ups is three deep');
          between(points.length, 6, 10, 'scoring points');
          between(cards.length, 5, 10, 'cards');
          assert.ok(new Set(cards.map(({ kind }) => kind)).size >= 2, 'cards of one kind only');
          between(choices.length, 3, 5, 'choices');
        }),
      );

      it(
        'asks a follow-up for at least two of its points',
        both(({ followUps, points }) => {
          const ids = new Set(allFollowUps(followUps).map(({ id }) => id));
          assert.ok(points.filter(({ id }) => ids.has(`ask-${id}`)).length >= 2);
        }),
      );

      it(
        'has choices of four options, none given away by its length',
        both(({ choices }, language) => {
          let longest = 0;
          for (const { id, options } of choices) {
            assert.equal(options.length, 4, `${id}, ${language}`);
            const lengths = options.map(({ text }) => plain(text).length);
            const most = Math.max(...lengths);
            assert.ok(most <= 1.6 * Math.min(...lengths), `${id}, ${language}: lengths ${lengths.join(', ')}`);
            if (lengths[options.findIndex(({ right }) => right)] === most) longest += 1;
          }
          assert.ok(longest <= choices.length / 2, `${language}: the right option is the longest in ${longest}`);
        }),
      );

      it(
        'has a short title for the tree and a short summary',
        both((_, language, { question }) => {
          const { title, short, summary } = question.head[language];
          if (language === 'en') {
            assert.ok(short.length <= 40, `short: ${short.length} characters`);
            assert.ok(wordCount(summary) <= 60, `summary: ${wordCount(summary)} words`);
          } else assert.ok(hanCount(short) <= 14, `short: ${hanCount(short)} Han characters`);
          assert.match(title, language === 'en' ? /^[^?]*\?$/ : /[？?。]$|^[^。]+$/);
        }),
      );
    });
});
