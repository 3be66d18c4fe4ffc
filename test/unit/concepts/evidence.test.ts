// Evidence: what lets an ambiguous word count, why, and at which level.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { levels, noEvidence, ownPage, sayReason, weigh, type Level } from '../../../src/core/concepts/evidence.ts';
import { cluesOf, findingsIn, slicesOf, startReading, together } from '../../../src/core/concepts/findings.ts';
import { importsIn } from '../../../src/core/concepts/imports.ts';
import { concept, lexicon } from './lexicon.ts';

const index = buildConceptIndex(lexicon);
const clues = cluesOf(index);

/** Why the ambiguous words of a concept count, in English, or undefined. */
function why(text: string, id: string, level: Level = 'balanced'): string | undefined {
  const { because } = weigh(findingsIn(text, clues), clues, level);
  if (because === 'all') return 'all';
  const reason = because.get(id);
  return reason && sayReason(reason, 'en');
}

describe('evidence', () => {
  it('is an import of a package that the concept names', () => {
    assert.equal(why('from peft import get_peft_model\nlora', 'lora'), 'the file imports peft');
    assert.equal(why('from peft import get_peft_model\nlora', 'lora', 'strict'), 'the file imports peft');
    assert.equal(why('from requests.adapters import HTTPAdapter', 'adapter'), undefined);
    assert.equal(why("import { Adapter } from './adapters'", 'adapter', 'eager'), undefined);
  });

  it('is a telling name, or two ordinary words', () => {
    assert.equal(why('lora with target_modules', 'lora'), 'the file also says target_modules');
    assert.equal(why('a lora of low rank', 'lora'), undefined);
    assert.equal(why('the moe has experts', 'moe'), undefined);
    assert.equal(why('the moe has experts and a router', 'moe'), 'the file also says experts');
  });

  it('is a telling name only as that name may be written, though another concept may write it otherwise', () => {
    const two = cluesOf(
      buildConceptIndex([
        concept('config', { en: 'Config', distinct: ['adapter.config'] }),
        concept('adapter', { en: 'Adapter', near: ['adapter_config'] }),
      ]),
    );
    assert.deepEqual([...findingsIn('adapter.config', two).near], []);
    assert.deepEqual([...findingsIn('adapter_config', two).near.values()], ['name']);
  });

  it('is another concept of the field, when there are two', () => {
    assert.equal(why('T5 with SwiGLU', 't5'), undefined);
    assert.equal(why('T5 with SwiGLU and RMSNorm', 't5'), 'the file also speaks of SwiGLU');
  });

  it('is a name of the same concept that nothing else has', () => {
    assert.equal(why('lora_alpha = 16; lora = 1', 'lora'), 'the file also speaks of LoRA');
  });

  it('is not the ambiguous word itself, however often', () => {
    assert.equal(why('rope rope rope rope', 'rope', 'eager'), undefined);
    assert.equal(why('rope rope rope lora lora T5 GLM adapter moe', 'rope'), undefined);
  });

  it('is the company of other words of the field, with something more', () => {
    assert.equal(why('lora, rotary, adapter', 'lora', 'eager'), 'words of RoPE, Adapter stand together');
    assert.equal(why('lora, rotary, adapter', 'lora'), undefined);
    assert.equal(why('lora, rotary, adapter of rank 8', 'lora'), 'the file also says rank');
  });

  it('is a name of the field as such, with something more', () => {
    assert.equal(why('an LLM with lora', 'lora'), undefined);
    assert.equal(why('an LLM of Hugging Face with lora', 'lora'), 'the file also says LLM');
    assert.equal(why('llm, hugging-face, lora', 'lora'), undefined);
  });

  it('asks for less as the level goes from strict to eager', () => {
    const text = 'a lora of low rank, T5 with SwiGLU';
    assert.deepEqual(
      levels.map((level) => why(text, 'lora', level) !== undefined),
      [false, true, true],
    );
    assert.deepEqual(
      levels.map((level) => why('a lora of low rank', 'lora', level) !== undefined),
      [false, false, true],
    );
  });

  it('lets capitals inside a word speak for it, unless the document writes them otherwise', () => {
    const shown = (text: string, level: Level = 'balanced'): readonly string[] =>
      conceptsIn(text, index, weigh(findingsIn(text, clues), clues, level)).map(({ start, end }) =>
        text.slice(start, end),
      );
    assert.deepEqual(shown('RoPE, rope, ROPE, LoRA, lora, MoE, GLM'), ['RoPE', 'LoRA', 'MoE']);
    assert.deepEqual(shown('LoRa.begin(); // the LoRA radio'), []);
    assert.deepEqual(shown('MoE; moeSBuffer'), ['MoE'], 'a plural by chance doubts nothing');
    assert.deepEqual(shown('RoPE', 'strict'), []);
    assert.deepEqual(conceptsIn('RoPE LoRA', index, noEvidence), []);
    assert.equal(conceptsIn('rope lora', index, ownPage).length, 2);
  });

  it('says why in both languages', () => {
    assert.equal(sayReason({ kind: 'import', name: 'peft' }, 'zh-cn'), '文件引入了 peft');
    assert.equal(sayReason({ kind: 'near', name: 'rank' }, 'zh-cn'), '文件里还有 rank');
    assert.equal(sayReason({ kind: 'neighbour', name: 'RMSNorm' }, 'zh-cn'), '文件还提到 RMSNorm');
  });

  it('joins the cells of a notebook', () => {
    const cells = ['from peft import LoraConfig', 'lora = 1'].map((text) => findingsIn(text, clues));
    assert.ok(cells[1] && weigh(cells[1], clues, 'balanced').because !== 'all');
    const { because } = weigh(together(cells), clues, 'balanced');
    assert.ok(because !== 'all' && because.has('lora'));
  });

  it('is the same whether a text is read at once or in slices of lines', () => {
    const line = fc.constantFrom(
      'from peft import x',
      'rank',
      'LoRa',
      'target_modules',
      'SwiGLU',
      '旋转位置编码',
      '',
      '\ud800',
      '  x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (lines, size) => {
        const text = lines.join('\n');
        const reader = startReading(clues);
        let joined = '';
        for (const slice of slicesOf(text, Math.max(size, 20))) {
          joined += slice;
          reader.read(slice);
        }
        assert.equal(joined, text);
        assert.deepEqual(reader.findings(), findingsIn(text, clues));
      }),
    );
  });

  it('never throws, on slices of a huge line neither', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void why(text, 'lora')));
    for (const unit of ['import ', 'from a import b, ', 'rank_', '"peft', '- ', 'LoRa '])
      for (const slice of slicesOf(unit.repeat(1_000_000 / unit.length), 65_536)) {
        assert.ok(slice.length <= 65_536);
        startReading(clues).read(slice);
      }
  });
});

describe('imports', () => {
  const table: readonly (readonly [line: string, ...names: string[]])[] = [
    ['import torch', 'torch'],
    ['import torch, peft as p', 'torch', 'peft'],
    ['from peft.tuners.lora import LoraLayer', 'peft'],
    ['    from transformers import (', 'transformers'],
    ['   "from peft import LoraConfig\\n",', 'peft'],
    ['#include "llama.h"', 'llama.h'],
    ['#include <ggml/ggml.h>', 'ggml.h', 'ggml'],
    ["import { pipeline } from '@huggingface/transformers';", '@huggingface/transformers'],
    ["import { ChatOpenAI } from '@langchain/openai';", 'langchain', 'openai'],
    ["const openai = require('openai')", 'openai'],
    ['use candle_core::Tensor;', 'candle_core'],
    ['library(torch)', 'torch'],
    ['pip install -U peft>=0.10 flash-attn', 'peft', 'flash_attn'],
    ['!pip install trl', 'trl'],
    ['RUN pip3 install vllm==0.6', 'vllm'],
    ['peft==0.14.0', 'peft'],
    ['    "transformers>=4.40",', 'transformers'],
    ['  - peft', 'peft'],
    ['flash-attn', 'flash_attn'],
    ['    "peft",', 'peft'],
    ['peft[dev] >= 0.7\r', 'peft'],
    ['peft @ git+https://example.org/peft.git', 'peft'],
    ['\tapi "github.com/ollama/ollama/api"', 'ollama'],
  ];
  for (const [line, ...names] of table)
    it(`reads ${JSON.stringify(line)}`, () => {
      const found = new Set<string>();
      importsIn(line, (name) => found.add(name));
      for (const name of names) assert.ok(found.has(name), `${name} in ${[...found].join(', ')}`);
    });

  for (const line of [
    '# we import peft here later',
    'import numpy.peft as np, scipy as peft',
    "    'PEFT',",
    '        peft,',
    'peft = 1',
    'peft.x(1)',
    'the peft library',
    'from .peft import x',
    "from './peft'",
    'print("import peft")',
  ])
    it(`reads no package in ${JSON.stringify(line)}`, () => {
      const found = new Set<string>();
      importsIn(line, (name) => found.add(name));
      assert.ok(!found.has('peft'), [...found].join(', '));
    });

  it('reads no package loralib in the header of a radio', () => {
    const found = new Set<string>();
    importsIn('#include <LoRaLib.h>', (name) => found.add(name));
    assert.ok(found.has('LoRaLib.h') && !found.has('loralib'), [...found].join(', '));
  });
});

describe('a concept that other concepts do not speak for', () => {
  const given = concept('decode', {
    en: 'Decode phase',
    ambiguous: ['decode'],
    identifiers: ['decode_step'],
    near: ['is_prefill'],
    neighbours: false,
  });
  const own = buildConceptIndex([...lexicon, given]);
  const ownClues = cluesOf(own);
  const counted = (text: string): boolean =>
    conceptsIn(text, own, weigh(findingsIn(text, ownClues), ownClues, 'balanced')).some(
      (match) => match.concept.id === 'decode' && text.slice(match.start, match.end) === 'decode',
    );

  it('is silent among them, and heard by its own names and telling words', () => {
    const llm = 'from peft import LoraConfig\nrope_theta, DPOTrainer, past_key_values\n';
    assert.equal(counted(`${llm}tokenizer.decode(ids)`), false);
    assert.equal(counted(`${llm}decode(ids) if not is_prefill`), true);
    assert.equal(counted(`${llm}decode(ids); decode_step(ids)`), true);
  });
});
