// The lab on tokenizers against the papers' worked examples, the Hugging Face course, and SentencePiece on one corpus.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { applyMerges, joinWordPieces, longestMatch, wordPieceSymbols } from '../../../src/labs/tokenizer/encode.ts';
import {
  blockOptions,
  compared,
  encodeBpe,
  learn,
  limits,
  parseOptions,
  perCharacter,
  tokensAfter,
  trainingText,
  vocabularySize,
  type TokenizerOptions,
} from '../../../src/labs/tokenizer/model.ts';
import { merging, type MergeRules } from '../../../src/labs/tokenizer/merging.ts';
import {
  descend,
  digamma,
  encodeUnigram,
  expectations,
  likeliest,
  loss,
  rungOf,
  type Rung,
} from '../../../src/labs/tokenizer/unigram.ts';
import { charactersOf, countWords, fallback, split, symbolsOf, type Word } from '../../../src/labs/tokenizer/words.ts';

const words = (counts: Readonly<Record<string, number>>): readonly Word[] =>
  Object.entries(counts).map(([text, count]) => ({ text, count, han: false }));

const byCharacters: MergeRules = {
  symbols: (word) => charactersOf(word),
  join: (left, right) => left + right,
  by: 'count',
  ties: 'met',
  least: 2,
};

/** The merges of BPE, as `left right count`. */
function merges(corpus: readonly Word[], steps: number, rules: MergeRules = byCharacters): readonly string[] {
  const trainer = merging(corpus, rules);
  return Array.from({ length: steps }, () => trainer.step())
    .filter((step) => step !== undefined)
    .map(({ merged }) => `${merged.left} ${merged.right} ${merged.count}`);
}

describe('BPE', () => {
  const sennrich = words({ 'low·': 5, 'lower·': 2, 'newest·': 6, 'widest·': 3 });

  it('learns the ten merges of algorithm 1 in Sennrich et al. 2016', () => {
    assert.deepEqual(merges(sennrich, 10), [
      'e s 9',
      'es t 9',
      'est · 9',
      'l o 7',
      'lo w 7',
      'n e 6',
      'ne w 6',
      'new est· 6',
      'low · 5',
      'w i 3',
    ]);
  });

  it('cuts words that were not there: lowest by algorithm 1, and lower by figure 1 into low er·, as the paper says', () => {
    const ranks = new Map(merges(sennrich, 10).map((line, rank) => [line.split(' ').slice(0, 2).join(''), rank]));
    assert.deepEqual(applyMerges(charactersOf('lowest·'), ranks, 10), ['low', 'est·']);
    const figure = new Map(['r·', 'lo', 'low', 'er·'].map((joined, rank) => [joined, rank]));
    assert.deepEqual(applyMerges(charactersOf('lower·'), figure, 4), ['low', 'er·']);
  });

  it('reaches the merges r·, lo, low, er· of figure 1 in the paper when ties fall to it', () => {
    const figure = words({ 'low·': 1, 'lowest·': 1, 'newer·': 1, 'wider·': 1 });
    const trainer = merging(figure, byCharacters);
    const first = trainer.step();
    assert.ok(first !== undefined);
    assert.equal(first.merged.count, 2);
    assert.ok([first.merged, ...first.next].every(({ count }) => count === 2));
    assert.ok([first.merged, ...first.next].some(({ joined }) => joined === 'r·'));
  });

  it('merges hugs as the Hugging Face course does: ug, un, hug', () => {
    const course = words({ hug: 10, pug: 5, pun: 12, bun: 4, hugs: 5 });
    assert.deepEqual(merges(course, 3), ['u g 20', 'u n 16', 'h ug 15']);
  });

  it('counts the tokens of the text after every merge', () => {
    const trainer = merging(sennrich, byCharacters);
    assert.deepEqual(trainer.tokens, { han: 0, other: 5 * 4 + 2 * 6 + 6 * 7 + 3 * 7 });
    assert.equal(trainer.step()?.tokens.other, 95 - 9);
  });

  it('needs three bytes for a Chinese character and four for an emoji (RFC 3629, sec. 3)', () => {
    assert.equal(symbolsOf('大', 'bytes').length, 3);
    assert.equal(symbolsOf('🙂', 'bytes').length, 4);
    assert.deepEqual(fallback('你'), ['<0xE4>', '<0xBD>', '<0xA0>']);
  });
});

describe('WordPiece', () => {
  const rules: MergeRules = { ...byCharacters, symbols: wordPieceSymbols, join: joinWordPieces, by: 'ratio' };
  const course = words({ hug: 10, pug: 5, pun: 12, bun: 4, hugs: 5 });

  it('merges by score as in the Hugging Face course, chapter 6: ##gs at 1/20, then hu, then hu + ##gs at 1/15', () => {
    const trainer = merging(course, rules);
    const steps = [trainer.step(), trainer.step(), trainer.step()];
    assert.deepEqual(
      steps.map((step) => step?.merged.joined),
      ['##gs', 'hu', 'hugs'],
    );
    assert.deepEqual(
      steps.map((step) => step?.merged.score),
      [1 / 20, 1 / 36, 1 / 15],
    );
    // The course counts hu + ##g as a tie; by its own formula it scores 10 / (15 · 15), for pug holds ##g as well.
    assert.equal(steps[2]?.next.find(({ joined }) => joined === 'hug')?.score, 10 / (15 * 15));
  });

  it('encodes by longest match, and a word with a strange character is unknown (same chapter)', () => {
    const pieces = new Set(['b', 'h', 'p', '##g', '##n', '##s', '##u', '##gs', 'hu', 'hug']);
    assert.deepEqual(longestMatch('hugs', pieces), ['hug', '##s']);
    assert.deepEqual(longestMatch('bugs', pieces), ['b', '##u', '##gs']);
    assert.deepEqual(longestMatch('mug', pieces), ['[UNK]']);
    assert.deepEqual(longestMatch('bum', pieces), ['[UNK]']);
  });
});

describe('Unigram', () => {
  /** The vocabulary of the Hugging Face course, chapter 6, with its counts; they sum to 210. */
  const counts = { h: 15, u: 36, g: 20, hu: 15, ug: 20, p: 17, pu: 17, n: 16, un: 16, b: 4, bu: 4, s: 5, hug: 15 };
  const scores = new Map(
    Object.entries({ ...counts, gs: 5, ugs: 5 }).map(([piece, count]) => [piece, Math.log(count / 210)]),
  );
  const course = words({ hug: 10, pug: 5, pun: 12, bun: 4, hugs: 5 });

  it('cuts unhug into un and hug at 0.005442, as in the Hugging Face course', () => {
    const found = likeliest('unhug', scores);
    assert.deepEqual(found?.pieces, ['un', 'hug']);
    assert.equal(Math.exp(found.score).toFixed(6), '0.005442');
  });

  it('has the loss of 169.8 that the course computes for its five words', () => {
    const total = course.reduce((sum, { text, count }) => sum - count * (likeliest(text, scores)?.score ?? 0), 0);
    assert.equal(total.toFixed(1), '169.8');
  });

  it('sums over all segmentations what can be listed by hand', () => {
    const p = (piece: string): number => Math.exp(scores.get(piece) ?? 0);
    const byHand = p('h') * p('u') * p('g') + p('hu') * p('g') + p('h') * p('ug') + p('hug');
    assert.ok(Math.abs(loss(words({ hug: 1 }), scores) + Math.log(byHand)) < 1e-12);
  });

  it('expects each piece as often as the likelihood grows with its score (a numerical gradient)', () => {
    const expected = new Map<string, number>();
    const [hugs] = words({ hugs: 1 });
    assert.ok(hugs !== undefined);
    expectations(hugs, scores, expected);
    const at = (piece: string, by: number): number =>
      -loss([hugs], new Map([...scores, [piece, (scores.get(piece) ?? 0) + by]]));
    for (const [piece, count] of expected) {
      const gradient = (at(piece, 1e-5) - at(piece, -1e-5)) / 2e-5;
      assert.ok(Math.abs(gradient - count) < 1e-8, `${piece}: ${gradient} is not ${count}`);
    }
    assert.equal(expected.size, 9);
  });

  it('has ψ(1) = −γ and ψ(1/2) = −γ − 2 ln 2 (Abramowitz & Stegun 6.3.2, 6.3.3)', () => {
    const gamma = 0.577_215_664_901_532_9;
    assert.ok(Math.abs(digamma(1) + gamma) < 1e-8);
    assert.ok(Math.abs(digamma(0.5) + gamma + 2 * Math.LN2) < 1e-8);
  });
});

interface Recorded {
  readonly vocabSize: number;
  readonly pieces: readonly (readonly [piece: string, score: number])[];
  readonly encoded: readonly (readonly string[])[];
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/sentencepiece/${name}`, import.meta.url), 'utf8');

describe('SentencePiece 0.1.97 on the same corpus', () => {
  // SAFETY: record.py beside the file writes it in this shape.
  const recorded = JSON.parse(fixture('recorded.json')) as { readonly bpe: Recorded; readonly unigram: Recorded };
  const corpus = countWords(split(fixture('corpus.txt'), 'characters'));
  const sentences = fixture('sentences.txt')
    .split('\n')
    .filter((line) => line !== '');
  const alphabet = new Set(corpus.flatMap(({ text }) => charactersOf(text)));

  describe('BPE', () => {
    const steps = recorded.bpe.pieces.length - alphabet.size;
    const trainer = merging(corpus, { ...byCharacters, ties: 'short', least: 1 });
    const learned = Array.from({ length: steps }, () => trainer.step()?.merged.joined ?? '');

    it('learns the same pieces in the same order', () => {
      assert.ok(steps > 200);
      assert.deepEqual(
        learned,
        recorded.bpe.pieces.slice(0, steps).map(([piece]) => piece),
      );
    });

    it('cuts other sentences into the same pieces, unseen characters into the same bytes', () => {
      const ranks = new Map(learned.map((piece, rank) => [piece, rank]));
      sentences.forEach((sentence, at) => {
        const cut = split(sentence, 'characters')
          .flatMap((word) => applyMerges(charactersOf(word), ranks, steps))
          .flatMap((symbol) => (ranks.has(symbol) || alphabet.has(symbol) ? [symbol] : fallback(symbol)));
        assert.deepEqual(cut, recorded.bpe.encoded[at], sentence);
      });
    });
  });

  describe('Unigram', () => {
    const theirs = new Map(recorded.unigram.pieces);

    it('cuts the sentences in the same way, given the same pieces and scores', () => {
      sentences.forEach((sentence, at) => {
        const cut = split(sentence, 'characters')
          .flatMap((word) => encodeUnigram(word, theirs))
          .flatMap((piece) => (theirs.has(piece) ? [piece] : fallback(piece)));
        assert.deepEqual(cut, recorded.unigram.encoded[at], sentence);
      });
    });

    it('trained here loses no more than 1% more than there, with as many pieces', () => {
      const rungs: Rung[] = [];
      for (const work = descend(corpus, rungs); work.next().done !== true;);
      const ours = rungOf(rungs, theirs.size);
      assert.equal(ours.size, theirs.size);
      assert.ok(loss(corpus, ours) < 1.01 * loss(corpus, theirs));
      const shared = [...ours.keys()].filter((piece) => theirs.has(piece)).length;
      assert.ok(shared > 0.8 * ours.size, `${shared} pieces of ${ours.size} are in both`);
    });
  });
});

/** Everything learned from the options, without a pause. */
function learnedFrom(given: Partial<TokenizerOptions>): ReturnType<typeof learn>['learned'] {
  const { learned, work } = learn(parseOptions(given));
  while (work.next().done !== true);
  return learned;
}

describe('the tokenizer lab', () => {
  const mixed = learnedFrom({});

  it('starts at one token a byte: three a Chinese character', () => {
    assert.equal(encodeBpe('大模型', mixed, 0).length, 9);
    assert.equal(encodeBpe('model', mixed, 0).length, 5);
    assert.equal(mixed.steps.length, 500);
    assert.equal(vocabularySize(mixed, 500), 756);
    assert.equal(
      tokensAfter(mixed, 0).han + tokensAfter(mixed, 0).other,
      Buffer.byteLength(trainingText(parseOptions({}))),
    );
  });

  it('shortens the text by every merge, and by no more than the count of its pair', () => {
    let before = mixed.before.han + mixed.before.other;
    for (const { merged, tokens } of mixed.steps) {
      const after = tokens.han + tokens.other;
      assert.ok(after < before && before - after <= merged.count);
      before = after;
    }
  });

  it('never helps Chinese when it learns from English alone', () => {
    const english = learnedFrom({ text: 'english' });
    assert.equal(encodeBpe('大模型', english, 500).length, 9);
    assert.equal(encodeBpe(' the', english, 500).length, 1);
    assert.equal(perCharacter(english, 500, 'han'), undefined);
  });

  it('gives back every byte of any sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 500 }), (text, count) => {
        const bytes = encodeBpe(text, mixed, count)
          .map(({ symbol }) => symbol)
          .join('');
        assert.equal(Buffer.from(bytes, 'latin1').toString('utf8'), text);
      }),
      { numRuns: 100 },
    );
  });

  it('cuts the same sentence with WordPiece and Unigram, at as many learned entries', () => {
    const { wordPiece, unigram } = compared('tokenizer 大模型 鑫', mixed, 300);
    assert.equal(wordPiece?.at(-1), '[UNK]');
    assert.equal(unigram?.at(-1), '<unk>');
    assert.ok(unigram?.[0]?.startsWith('▁'));
  });
});

describe('options of the tokenizer lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.string(), fc.constantFrom('own', 'paper', 'ended', 'met'), fc.anything());
    fc.assert(
      fc.property(
        fc.record({ text: value, own: value, sentence: value, merges: value, alphabet: value, ties: value }),
        (given) => {
          const read = parseOptions(given);
          assert.ok(Number.isInteger(read.merges) && read.merges >= 0 && read.merges <= limits.merges);
          assert.ok(
            charactersOf(read.own).length <= limits.own && charactersOf(read.sentence).length <= limits.sentence,
          );
        },
      ),
      { numRuns: 200 },
    );
    for (const given of [{ text: 'own' }, { text: 'own', own: '\n \n' }, { text: 'own', own: 'x', alphabet: 'ended' }])
      assert.doesNotThrow(() => learnedFrom(parseOptions(given)));
    assert.equal(charactersOf(parseOptions({ own: '🙂'.repeat(30_000) }).own).length, limits.own);
  });

  it('written to a block read back the same', () => {
    for (const given of [
      {},
      { text: 'paper', alphabet: 'ended', ties: 'met', merges: 9, sentence: 'lowest' },
      { text: 'own', own: 'a b\nc', merges: 40 },
    ]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(JSON.parse(JSON.stringify(blockOptions(options)))), options);
    }
  });
});
