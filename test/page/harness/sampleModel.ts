// The breakdown of DeepSeek-V3 in both languages: the most parts, and a cache by MLA.
import { readFileSync } from 'node:fs';
import { languages, type Language } from '../../../src/core/catalog/question.ts';
import { readModel } from '../../../src/core/estimate/readModel.ts';
import { modelBreakdown } from '../../../src/host/concepts/modelBreakdown.ts';
import type { ModelScreen } from '../../../src/protocol/screens.ts';

const file = new URL('../../fixtures/oracles/models.json', `file://${__filename}`);
// SAFETY: this fixture is written by hand; every row has a name and a config.
const { exact } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly exact: readonly { readonly name: string; readonly config: Readonly<Record<string, unknown>> }[];
};

/** The screen that the host fills for a config of the fixture. */
export function modelSample(name: string, change: object = {}): Readonly<Record<Language, ModelScreen>> {
  const config = exact.find((one) => one.name === name)?.config;
  const reading = readModel({ ...config, ...change });
  if (reading.kind === 'other') throw new Error(`no model ${name}`);
  const [en, zh] = languages.map((language) => modelBreakdown(reading, 'file:///models/config.json', language));
  if (en === undefined || zh === undefined) throw new Error('a language is missing');
  return { en, 'zh-cn': zh };
}

export const sampleModel = modelSample('DeepSeek-V3', {
  rope_theta: 10_000,
  max_position_embeddings: 163_840,
  rope_scaling: { type: 'yarn', factor: 40, original_max_position_embeddings: 4096 },
});
