// Encoded data: pictures in notebooks, hashes and keys hold the letters of names by chance, and name nothing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isEncoded } from '../../../src/core/concepts/encoded.ts';
import { shown } from './gloss.ts';

const isIn = (text: string, word: string): boolean => {
  const start = text.indexOf(word);
  assert.ok(start >= 0, `${word} in ${text}`);
  return isEncoded(text, start, start + word.length);
};

/** Base64 of bytes without order: what a picture in a notebook is. */
const picture = Array.from({ length: 4000 }, (_, at) => createHash('sha512').update(`${at}`).digest('base64url')).join(
  '',
);

describe('encoded data', () => {
  it('names nothing, however long it is', () => {
    const text = `"image/png": "${picture.replace(/[-_]/g, 'A')}"`;
    assert.match(text, /fp8|gqa|moe|rag/i, 'without such letters this proves nothing');
    assert.deepEqual(shown(text, 'eager'), []);
  });

  it('proves nothing for the words beside it', () => {
    assert.deepEqual(shown(`"image/png": "${picture.replace(/[-_]/g, 'A')}"\ntemperature = 21, GLM, adapter`), []);
  });

  it('is a hash in hexadecimal, too', () => {
    assert.ok(isIn('af36e0cb0f6077bf16d18e0563725eef4', 'bf16'));
    assert.ok(isIn('commit 9fa3b2c1', 'fa3'));
  });

  it('is no identifier, path, address or plain text', () => {
    const path = 'github.com/Dao-AILab/flash-attention/blob/87a1277653fc55cd615f/flash_attn/ops/triton/layer_norm.py';
    assert.equal(isIn(path, 'flash-attention'), false);
    assert.equal(isIn('dtype=torch.bf16)', 'bf16'), false);
    assert.equal(isIn('"torch_dtype":"bf16"', 'bf16'), false);
    assert.equal(
      isIn('Qwen2VLForConditionalGenerationWithRotaryPositionEmbeddingAndSlidingWindowAttention2', 'Rotary'),
      false,
    );
    assert.equal(
      isIn('models/transformers/llama/rope/attention/flash/paged/speculative/lora/adapters/merged', 'lora'),
      false,
    );
  });

  it('is found as such in a real key and not in its words', () => {
    const key = readFileSync('package-lock.json', 'utf8').match(/sha512-([\w+/=]{88})/)?.[1] ?? '';
    assert.equal(key.length, 88);
    assert.ok(isEncoded(key, 40, 44));
  });
});
