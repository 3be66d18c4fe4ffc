// The lab on memory and speed in English.
import type { FitStrings } from './strings.ts';

export const english: FitStrings = {
  title: 'Does it fit, and how fast?',
  context: 'Context',
  tokens: (count) => `${count} tokens`,
  bits: 'Bits a weight',
  format: (bits, name) => `${bits} (${name})`,
  model: 'Model',
  own: (name) => `${name} (your config)`,
  device: 'Device',
  deviceOption: (name, gigabytes) => `${name}, ${gigabytes} GB`,
  deviceNames: {},
  batch: 'Batch',
  sequences: 'sequences',
  task: 'Task',
  tasks: { inference: 'inference', full: 'full fine-tuning', lora: 'LoRA', qlora: 'QLoRA' },
  rank: 'Rank of LoRA',
  recompute: 'Recompute in the backward pass',
  recomputes: { none: 'nothing', selective: 'attention', full: 'whole blocks' },
  memoryParts: {
    attention: 'Attention weights',
    mlp: 'MLP weights',
    rest: 'Embedding, head, norms',
    cache: 'KV cache',
    gradients: 'Gradients',
    optimizer: 'Adam, 32-bit copy',
    adapter: 'A and B, all their states',
    activations: 'Activations (estimate)',
  },
  parts: {
    embedding: 'Embedding',
    positions: 'Positions',
    attention: 'Attention',
    mlp: 'MLP',
    experts: 'Experts',
    router: 'Router',
    norms: 'Norms',
    head: 'Output head',
  },
  counts: ['Part', 'Parameters'],
  sum: 'All',
  memory: 'Memory',
  limit: (gibibytes, bytes) => `${gibibytes} GiB = ${bytes}`,
  fits: (spare) => `fits, ${spare} to spare`,
  lacks: (over) => `does not fit: ${over} too much`,
  decode: 'Decode, one sequence',
  prefill: 'Prefill of the context',
  atMost: (speed) => `at most ${speed} tokens/s`,
  together: (speed) => `, ${speed} for all together`,
  seconds: (time) => `at least ${time} s`,
  unknownCompute: 'its maker prints no figure for compute',
  perSecond: 'tokens/s',
  trained: 'Trained parameters',
  trainedShare: (count, share) => `${count} (${share})`,
  methods: 'The same model, three ways to train it',
  chart: 'Decoding speed over the context',
  contextAxis: 'context, tokens',
  line: (bits) => `${bits} bits`,
  measuredLine: (bits) => `measured, ${bits} bits`,
  noRoom: 'does not fit',
  full: 'memory full',
  summary: (model, device, context, speed) =>
    `${model} on ${device}: with ${context} tokens of context decoding reaches at most ${speed} tokens a second; fewer bits lie higher, a longer context lowers all lines, and each ends where memory is full.`,
  summaryNone: (model, device, context) => `${model} with ${context} tokens of context does not fit on ${device}.`,
  measured: (speed, context, share, source) =>
    `Measured there: ${speed} tokens/s with ${context} tokens, ${share} of the bound (${source}).`,
  figures: (source, reckoned) =>
    `Figures of the device: ${source}${reckoned === undefined ? '' : `, of which we reckon that ${reckoned} a second are left in practice`}. Bounds, not forecasts: kernels, launches and sampling come on top.`,
  notCounted: 'Not counted: the runtime itself, its work space, fragmentation. 1 GB is 10⁹ bytes.',
  approximate: 'This family was not held against a published exact count: read ≈.',
  presets: 'Try',
  preset: {
    card: {
      text: 'an 8B on a gaming card',
      notice: 'It fits, and decoding waits for memory: the card could calculate far more than it reads.',
    },
    long: {
      text: 'the same at 128k',
      notice: 'The weights have not changed. The cache is now larger than they are, and together they no longer fit.',
    },
    batch: {
      text: '64 users on an H100',
      notice:
        'One read of the weights serves 64 tokens: together thirty times what one alone would get. Each gets half, for each reads a cache of its own.',
    },
    phone: {
      text: 'a 3B on a phone',
      notice: 'It fits easily. The speed is bandwidth divided by bytes, whatever the NPU can calculate.',
    },
    heads: {
      text: 'GPT-3 without GQA',
      notice: 'All 96 heads keep keys and values: a token costs several megabytes of cache.',
    },
    qlora: {
      text: 'QLoRA on 65B',
      notice: 'Only the base shrinks. The paper reports under 48 GB for it, against over 780 GB in full.',
    },
  },
  insightLacks: (over, weights) =>
    `${over} too much, and the weights alone take ${weights}: fewer bits, a smaller model or more devices. A shorter context will not do.`,
  insightLacksCache: (over, cache, weights) =>
    `${over} too much. The weights would fit with ${weights}; what is too large is the cache, ${cache}: a shorter context, fewer sequences, or fewer KV heads.`,
  insightMemory: (weights, cache, intensity, ridge) =>
    `A step reads ${weights} of weights and ${cache} of cache and does ${intensity} operations a byte; the device could do ${ridge}. Memory binds: fewer bytes make it faster, more TFLOPS do not.`,
  insightNoCompute: (weights, cache) =>
    `A step reads ${weights} of weights and ${cache} of cache. Bandwidth sets the pace: halve the bytes, and the speed doubles.`,
  insightCompute: (intensity, ridge) =>
    `The batch does ${intensity} operations for each byte, more than the ${ridge} that the device manages: compute binds. A larger batch now gives no more tokens a second.`,
  insightCache: (cache, weights) =>
    `The cache, ${cache}, now outweighs the weights, ${weights}. Each sequence reads its own: from here on batching shares less and less.`,
  insightFull: (total, weights) =>
    `16 bytes a parameter: weights, gradients, and Adam's 12. That is eight times the ${weights} of the weights, ${total} in all; ZeRO divides it among devices.`,
  insightLora: (adapter, base) =>
    `A and B with gradients and Adam take ${adapter}; the frozen base, ${base}, is what fills the device now.`,
  insightQlora: (base, before, adapter) =>
    `NF4 takes the base from ${before} to ${base}. A and B are trained in 16 bits as before, ${adapter} with their states.`,
  insightActivations: (activations) =>
    `Activations, ${activations}, are now the largest part. No adapter and no 4 bits shrink them: recompute them, or shorten the sequences.`,
  paper: 'QLoRA reports a 65B model fine-tuned in under 48 GB instead of over 780 (Dettmers et al., 2023, abstract).',
  speedQuestion: (model, bits, device) =>
    `${model} at ${bits} bits on ${device}, one user: how many tokens a second at most?`,
  speedReason: (read, bandwidth, speed) =>
    `Each token reads nearly all weights, ${read} with the cache, at ${bandwidth} a second: ${speed} tokens/s. Compute has time to spare.`,
  cacheQuestion: (model, bits, context, batch) =>
    `${model} at ${bits} bits, ${context} tokens of context, batch ${batch}: what takes more memory?`,
  cacheAnswers: ['The weights', 'Both about the same', 'The KV cache'],
  cacheReason: (weights, cache, perToken) =>
    `Weights ${weights}, cache ${cache}: each token of each sequence keeps ${perToken} of keys and values.`,
  tuneQuestion: (model, task) => `${model}, ${task}: how much memory at least?`,
  tuneReason: {
    full: (base, state, activations) =>
      `Weights ${base}, gradients and Adam ${state}, activations about ${activations}: each parameter costs 16 bytes.`,
    lora: (base, state, activations) =>
      `The frozen base ${base}, A and B with their states ${state}, activations about ${activations}.`,
    qlora: (base, state, activations) =>
      `The base in NF4 ${base}, A and B with their states ${state}, activations about ${activations}.`,
  },
  about: (amount) => `About ${amount}`,
};
