// What the path of a file says for its text: the words in it, and names that the files of one library have.
import { findingsIn, together, type Clues, type Findings } from './findings.ts';

/** Folders looked at: those above say where someone keeps a project, not what a file is about. */
const folders = 3;

/** Packages whose source lies in a folder of their name, which nobody else gives a folder. */
const sources = new Set([
  'vllm',
  'sglang',
  'trl',
  'peft',
  'llamafactory',
  'deepspeed',
  'megatron',
  'unsloth',
  'openrlhf',
  'verl',
  'torchtune',
  'torchtitan',
  'litgpt',
  'nanotron',
  'lmdeploy',
  'lightllm',
  'tensorrt_llm',
  'llama_cpp',
  'flash_attn',
  'exllamav2',
  'mlx_lm',
  'mistralrs',
  'bitsandbytes',
  'lm_eval',
  'fastchat',
  'minbpe',
  'candle_transformers',
  'langchain',
  'llama_index',
  'ollama',
  'tiktoken',
  'sentencepiece',
  'auto_gptq',
  'autoawq',
]);

/** By the name of a file: the package whose files are named so. */
const kinds: readonly { readonly name: RegExp; readonly of: string }[] = [
  {
    name: /^(?:tokenizer|tokenizer_config|special_tokens_map|added_tokens|generation_config)\.json$/,
    of: 'transformers',
  },
  { name: /^(?:modeling|modular|configuration|tokenization)_\w+\.py$/, of: 'transformers' },
  { name: /^adapter_(?:config|model)\./, of: 'peft' },
  { name: /^(?:ds|deepspeed)_\w*\.json$|^zero_?[123]\w*\.json$/, of: 'deepspeed' },
  { name: /^modelfile(?:\.\w+)?$/, of: 'ollama' },
];

/** @param path of the file inside its workspace, parted by `/` */
export function findingsOfPath(path: string, clues: Clues): Findings {
  const parts = path.split('/');
  const name = parts.at(-1)?.toLowerCase() ?? '';
  const above = parts.slice(0, -1).flatMap((folder) => [folder.replaceAll('-', '_'), folder.split('-')[0] ?? '']);
  const known = [
    ...kinds.filter((kind) => kind.name.test(name)).map(({ of }) => of),
    ...above.filter((folder) => sources.has(folder)),
  ].flatMap((one) => clues.packages.get(one) ?? []);
  return { ...findingsIn(parts.slice(-folders - 1).join('/'), clues), imports: new Set(known) };
}

/** The findings of a text and those of its path, which remembers what the path alone says. */
export function withPath(text: Findings, path: Findings): Findings {
  const alone = [
    ...[...path.imports].filter((name) => !text.imports.has(name)),
    ...[...path.near.keys()].filter((key) => !text.near.has(key)),
    ...[...path.neighbours].filter((id) => !text.neighbours.has(id)),
  ];
  return { ...together([text, path]), fromPath: new Set(alone) };
}
