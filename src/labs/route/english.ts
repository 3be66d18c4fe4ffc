// The lab on the route of training in English.
import { englishDrill } from './englishDrill.ts';
import type { RouteStrings } from './strings.ts';

export const english: RouteStrings = {
  title: 'The route of training, stage by stage',
  stage: 'Stage',
  goTo: 'Go to',
  stages: {
    data: {
      name: 'data, tokenizer',
      data: 'web, books, code; of FineWeb’s roughly 36 trillion tokens behind the basic filters 15 trillion remain',
      loss: 'none: filter, remove duplicates, count',
      trained: 'no model yet, a vocabulary',
      product: 'a stream of tokens',
    },
    pretraining: {
      name: 'pre-training',
      data: 'trillions of tokens: Llama 3.1 15.6, DeepSeek-V3 14.8',
      loss: '−log p(next token), at every position',
      trained: 'all weights, from random ones',
      product: 'a base model that completes text',
    },
    midtraining: {
      name: 'mid-training',
      data: 'the best web pages, maths, code, long texts; Llama 3.1 took about 0.8 trillion tokens to reach 128K',
      loss: '−log p(next token), learning rate falling',
      trained: 'all weights',
      product: 'a better base with longer context',
    },
    sft: {
      name: 'SFT',
      data: 'prompts with answers: Llama 2 27,540, Tülu 3 939,344',
      loss: '−log p(next token), on the answer alone',
      trained: 'all weights, or an adapter',
      product: 'a model that follows instructions',
    },
    preferences: {
      name: 'preferences',
      data: 'pairs of answers: one preferred, one not',
      loss: 'DPO: −log σ(β · (log-ratio of the better − log-ratio of the worse))',
      trained: 'the policy, against a frozen reference',
      product: 'answers that people prefer',
    },
    verifiable: {
      name: 'RL with a checker',
      data: 'problems whose answer a program can check',
      loss: 'GRPO: (verdict − mean of its group) / their spread, and KL to the reference',
      trained: 'the policy, on its own samples',
      product: 'reasoning on tasks that can be checked',
    },
  },
  byPpo: {
    preferences: {
      loss: 'RLHF: learned reward − β · KL to the reference, by PPO',
      trained: 'policy and value model; the reward model before them',
    },
    verifiable: {
      loss: 'verdict − β · KL to the reference, by PPO',
      trained: 'policy and value model, on the policy’s own samples',
    },
  },
  heads: { data: 'Data', loss: 'Loss', trained: 'Trained', product: 'What comes out' },
  method: 'Method',
  methods: { preferences: ['DPO', 'reward model and PPO'], verifiable: ['GRPO', 'PPO'] },
  size: 'Size of each model',
  billions: 'billion parameters',
  memory: 'Memory of the models',
  memoryOf: (bytes, each) => `${bytes}: ${each} bytes a parameter`,
  card: 'one card of 80 GB',
  noModel: 'none: there is no model yet',
  memoryParts: {
    weights: 'Weights, 16 bits',
    gradients: 'Gradients',
    optimizer: 'Adam, 32-bit copy',
    value: 'Value model, trained',
    reward: 'Reward model, frozen',
    reference: 'Reference, frozen',
  },
  cost: 'Published shares of the compute',
  shares: {
    'v3-pretraining': 'pre-training, of DeepSeek-V3’s hours',
    'v3-context': 'longer context, of DeepSeek-V3’s hours',
    'llama3-context': 'longer context, of Llama 3.1 405B’s tokens',
    'llama2-sft': 'SFT, of Llama 2 70B’s tokens',
    'gpt3-sft': 'SFT of InstructGPT, beside GPT-3',
    'v3-after': 'all post-training, of DeepSeek-V3’s hours',
    'gpt3-ppo': 'PPO of InstructGPT, beside GPT-3',
    r1: 'DeepSeek-R1, on top of V3’s hours',
    v32: 'post-training of DeepSeek-V3.2, beside its pre-training',
  },
  atMost: '(at most)',
  moreThan: '(more than that)',
  runsTitle: '6ND against the papers',
  runsHeads: ['Run', '6ND', 'Published', 'N, billions', 'D'],
  unpublished: 'none',
  rate: (run, speed, device) => `${run} ${speed} TFLOP/s on each ${device}`,
  rates: (told) => `6ND over the published hours of pre-training: ${told.join(', ')}.`,
  tera: (tokens) => `${tokens}T`,
  sources: (all) => `Sources: ${all}.`,
  tableTitle: 'All stages',
  tableHeads: ['Stage', 'Data', 'Loss', 'Trained', 'Bytes a parameter'],
  look: 'Recipes',
  preset: {
    gpt3: {
      text: 'GPT-3, 2020',
      notice: '2.8 TB of state for 175 billion parameters: no single device holds it, so it is sharded.',
    },
    instructgpt: {
      text: 'InstructGPT, 2022',
      notice: 'Drawn with four models of one size. The paper kept reward and value model at 6 billion parameters.',
    },
    llama3: {
      text: 'Llama 3, 2024',
      notice: 'Six rounds of SFT and DPO: no PPO, so no value model. The reward model picks samples beforehand.',
    },
    tulu3: { text: 'Tülu 3, 2024', notice: 'A checker replaces the reward model; PPO still trains a value model.' },
    grpo: {
      text: 'GRPO',
      notice: 'The mean of a group of answers stands in for the value model, and 16 bytes a parameter fall away.',
    },
  },
  insight: {
    data: 'No model exists yet. But every later number is counted in the tokens of this tokenizer, and it is frozen from here on.',
    pretraining: (flops, published, bytes) =>
      `Nearly all the compute is spent here: 6ND gives Llama 3.1 405B ${flops} operations, its paper ${published}. The state of this model takes ${bytes}, before any activation.`,
    midtraining: (share) =>
      `Loss and memory are those of pre-training; data, length and learning rate change. DeepSeek-V3 spent ${share} of its hours on longer context.`,
    sft: (times) =>
      `A step costs and holds what it did before, when all weights are trained. Cheap is only the number of tokens: Llama 2 70B saw at most 1/${times} of its pre-training.`,
    dpo: (bytes, plain) =>
      `A frozen reference joins: ${bytes} bytes a parameter instead of ${plain}. Its log-probabilities can also be computed beforehand.`,
    rlhf: (bytes, plain) =>
      `Four models at once: policy and value are trained, reward and reference only read. With one size for all, ${bytes} bytes a parameter instead of ${plain}.`,
    grpo: (bytes, ppo) =>
      `Without a value model ${bytes} bytes a parameter remain (PPO: ${ppo}). What costs now is sampling: many long answers to each problem.`,
    ppo: (bytes) =>
      `A program gives the reward, so that model falls away; the value model stays: ${bytes} bytes a parameter.`,
  },
  notCounted:
    'Counted: 2 bytes of weight, 2 of gradient and 12 of Adam a trained parameter, 2 a frozen one. Not counted: activations, the KV cache of sampling, copies for fast generation; and nothing is sharded.',
  question: {
    question: 'Which share of DeepSeek-V3’s GPU hours went into SFT and RL together?',
    answers: [
      {
        text: 'About 0.2\u00a0%',
        right: true,
        reason: '5 of 2,788 thousand hours. R1, a reasoning model, later added 147 thousand on top.',
      },
      {
        text: 'About 5\u00a0%',
        reason: 'That is R1, on top of V3. V3 itself spent 5 of 2,788 thousand hours: 0.2\u00a0%.',
      },
      {
        text: 'About 25\u00a0%',
        reason: 'Pre-training took 96\u00a0% and longer context 4\u00a0%. For SFT and RL 0.2\u00a0% remain.',
      },
    ],
  },
  drill: englishDrill,
};
