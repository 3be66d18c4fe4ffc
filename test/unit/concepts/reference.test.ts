// The matcher against a slow one that tries every key at every word, by a regular expression made from its spelling.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildConceptIndex, type ConceptIndex, type Key } from '../../../src/core/concepts/conceptIndex.ts';
import { scan } from '../../../src/core/concepts/scan.ts';
import { isEncoded } from '../../../src/core/concepts/encoded.ts';
import { isMixedCase, isWhole } from '../../../src/core/concepts/spelling.ts';
import { isEdge } from '../../../src/core/concepts/words.ts';
import { index as shipped } from './gloss.ts';
import { concept, lexicon } from './lexicon.ts';

/** The bits of gaps: 1 joiner, 2 space, 4 dot. */
const separators = [
  [1, '[_@\\-\\u2010-\\u2013\\uff0d]'],
  [2, '[ \\t\\u00a0\\u3000]{1,4}'],
  [4, '\\.'],
] as const;

function pattern({ key, gaps }: Key): RegExp {
  const parts = key.split('').map((letter, at) => {
    const allowed = separators.filter(([bit]) => ((gaps[at] ?? 0) & bit) !== 0).map(([, source]) => source);
    const full = /[a-z0-9]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : '';
    const one = `[${letter}${letter.toUpperCase()}${full}${full.toUpperCase()}]`;
    return allowed.length > 0 && at < key.length - 1 ? `${one}(?:${allowed.join('|')})?` : one;
  });
  return new RegExp(parts.join(''), 'y');
}

/** `start-end key` of all matches: at each word the longest, the next behind it. */
function slow(text: string, { keys }: ConceptIndex): readonly string[] {
  const patterns = keys.map((key) => [key, pattern(key)] as const);
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at] ?? '') || !isEdge(text, at)) continue;
    let longest: { readonly end: number; readonly key: string } | undefined;
    for (const [key, regex] of patterns) {
      regex.lastIndex = at;
      if (!regex.test(text)) continue;
      const end = regex.lastIndex;
      const ofLonger = /[A-Z\d]-$/.test(text.slice(Math.max(0, at - 2), at));
      const initials =
        key.only === undefined || (key.only.includes(text.slice(at, end)) && isWhole(text, at, end) && !ofLonger);
      const head = key.head && text.slice(at, at + key.head.length);
      const capitals = head === undefined || !isMixedCase(head) || (key.head?.mixed.includes(head) ?? false);
      if (isEncoded(text, at, end)) continue;
      if (isEdge(text, end) && initials && capitals && end > (longest?.end ?? 0)) longest = { end, key: key.key };
    }
    if (longest === undefined) continue;
    found.push(`${at}-${longest.end} ${longest.key}`);
    at = longest.end - 1;
  }
  return found;
}

function fast(text: string, index: ConceptIndex): readonly string[] {
  const found: string[] = [];
  scan(text, index, 0, text.length, ({ key, start, end }) => found.push(`${start}-${end} ${key.key}`));
  return found;
}

// prettier-ignore
const pieces = [   'LoRA', 'lora', 'lora_alpha', 'loraAlpha', 'LORA_RANK', 'low-rank adaptation', 'LowRankAdaptation', 'T5', 't5s',   'rope', 'RoPE', 'RoPEs', 'rotary position embeddings', 'rotaryPositionEmbedding', 'top_k', 'topK', 'top', 'k',   '旋转位置编码', '位置编码', '混合专家', '旋转', 'KV 缓存', 'NTK插值', 'LN', 'LNs', 'llama.cpp', 'llama', '.cpp',        'DPOTrainer',     'GLM',     'ＲｏＰＥ',     'é',     '\ud83e\udd99',     '-',     '_',     ' ',     '     ',     '.',     '=',     '(',     'x',     '7',     's',     'Config', ];

describe('the matcher', () => {
  it('finds the same as a slow reference, over words glued at random', () => {
    const index = buildConceptIndex(lexicon);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (words) => {
        const text = words.join('');
        assert.deepEqual(fast(text, index), slow(text, index));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same as a slow reference, over the shipped lexicon and its own spellings', () => {
    const written = shipped.keys.flatMap(({ concept: { terms, identifiers } }) => [
      ...terms.distinct.slice(0, 2),
      ...terms.ambiguous.slice(0, 2),
      ...Object.values(identifiers).flat().slice(0, 2),
    ]);
    const all = [...new Set(written)];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(' ', '_', '', 's ', '.', 'X', '2', '，')), {
          maxLength: 8,
        }),
        (words) => {
          const text = words.flat().join('');
          assert.deepEqual(fast(text, shipped), slow(text, shipped));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('finds the same with 4,000 keys of which many begin alike', () => {
    const syllables = ['ra', 'to', 'ne', 'mi', 'con', 'ver', 'sta', 'a', 'b2', '量', '化'];
    const spell = (number: number): string =>
      number
        .toString(11)
        .padStart(4, '0')
        .split('')
        .map((digit) => syllables[parseInt(digit, 11)])
        .join(number % 2 ? '_' : '');
    const terms = Array.from({ length: 4000 }, (_, number) => spell(number));
    const index = buildConceptIndex([concept('all', { en: 'All of them', distinct: terms })]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables, '_', ' ', 'N'), { maxLength: 12 }), (words) => {
        const text = words.join('');
        assert.deepEqual(fast(text, index), slow(text, index));
      }),
      { numRuns: 12 },
    );
  });
});
