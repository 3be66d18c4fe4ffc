// How many parameters the other small ways of fine-tuning train: bottleneck adapters, soft prompts, prefixes, (IA)³.

/** Weights and biases of a multilayer perceptron through these widths. */
function perceptron(...widths: readonly number[]): number {
  return widths.slice(1).reduce((sum, outputs, at) => sum + (widths[at] ?? 0) * outputs + outputs, 0);
}

/**
 * One bottleneck from `width` to `bottleneck` and back, with biases: 2dm + d + m.
 * Source: Houlsby et al., "Parameter-Efficient Transfer Learning for NLP", 2019, sec. 2.1.
 */
export function bottleneckParameters(width: number, bottleneck: number): number {
  return perceptron(width, bottleneck, width);
}

/** `vectors` trained embeddings in front of the input. Source: Lester et al., 2021; PEFT, tuners/prompt_tuning. */
export function promptParameters(width: number, vectors: number): number {
  return vectors * width;
}

export interface PrefixShape {
  readonly layers: number;
  /** Width of the keys of all heads together: less than that of the model under GQA. */
  readonly keyWidth: number;
}

/** Keys and values of `vectors` positions in every layer: l·L·2·d_k. Source: PEFT, tuners/prefix_tuning/model.py. */
export function prefixParameters({ layers, keyWidth }: PrefixShape, vectors: number): number {
  return vectors * layers * 2 * keyWidth;
}

/**
 * The same while an MLP of width `hidden` makes the prefix out of embeddings; it is dropped after training.
 * Source: Li and Liang, "Prefix-Tuning", 2021, sec. 4.3; PEFT, tuners/prefix_tuning/model.py (`prefix_projection`).
 */
export function projectedPrefixParameters(shape: PrefixShape, vectors: number, hidden: number): number {
  const { layers, keyWidth } = shape;
  return vectors * keyWidth + perceptron(keyWidth, hidden, layers * 2 * keyWidth);
}

/** One direction of one layer of an LSTM as PyTorch stores it: four gates, two biases each. */
const lstmDirection = (inputs: number, hidden: number): number => 4 * hidden * (inputs + hidden) + 8 * hidden;

/**
 * P-tuning's embeddings and the encoder that makes the prompt out of them: three linear layers, or two layers of a
 * bidirectional LSTM and two linear ones. Source: PEFT, tuners/p_tuning/model.py, after Liu et al., 2021.
 */
export function promptEncoderParameters(
  width: number,
  vectors: number,
  hidden: number,
  encoder: 'mlp' | 'lstm',
): number {
  const embeddings = promptParameters(width, vectors);
  if (encoder === 'mlp') return embeddings + perceptron(width, hidden, hidden, width);
  const lstm = 2 * lstmDirection(width, hidden) + 2 * lstmDirection(2 * hidden, hidden);
  return embeddings + lstm + perceptron(2 * hidden, 2 * hidden, width);
}

/**
 * One trained factor for every key, every value and every input of the layer that leads back from the MLP.
 * Source: Liu et al., "Few-Shot Parameter-Efficient Fine-Tuning", 2022, sec. 3.3; PEFT, tuners/ia3.
 */
export function ia3Parameters({ layers, keyWidth }: PrefixShape, innerWidth: number): number {
  return layers * (2 * keyWidth + innerWidth);
}
