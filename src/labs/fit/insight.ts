// What the lab on memory and speed asks before the picture, and the one sentence that it says about it.
import { cacheBytesPerToken } from '../../core/estimate/kvCache.ts';
import { decodeWork } from '../../core/estimate/roofline.ts';
import type { GuessOptions } from '../kit/guess.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { devices, memoryOf } from './devices.ts';
import { measurements, type Measurement } from './measured.ts';
import { memoryOfTask, speeds, total, weightBytes, type Memory } from './model.ts';
import { modelOf, type FitOptions } from './options.ts';
import type { FitStrings } from './strings.ts';

export const deviceName = ({ device }: FitOptions, words: FitStrings): string =>
  words.deviceNames[device] ?? devices[device].name;

function trainingInsight(memory: Memory, options: FitOptions, words: FitStrings, { bytes }: NumberFormats): string {
  const weights = weightBytes(memory);
  const { activations, adapter } = memory;
  if (activations > weights + memory.gradients + memory.optimizer + adapter)
    return words.insightActivations(bytes(activations));
  if (options.task === 'full') return words.insightFull(bytes(total(memory) - activations), bytes(weights));
  if (options.task === 'lora') return words.insightLora(bytes(adapter), bytes(weights));
  const before = weightBytes(memoryOfTask(modelOf(options).shape, { ...options, task: 'lora' }));
  return words.insightQlora(bytes(weights), bytes(before), bytes(adapter));
}

/** Chosen by what matters most: what does not fit, then what binds. */
export function insight(options: FitOptions, memory: Memory, words: FitStrings, numbers: NumberFormats): string {
  const { bytes, short, whole } = numbers;
  if (options.task !== 'inference') return trainingInsight(memory, options, words, numbers);
  const device = devices[options.device];
  const weights = weightBytes(memory);
  const over = total(memory) - memoryOf(device);
  if (over > 0) {
    return weights > memoryOf(device)
      ? words.insightLacks(bytes(over), bytes(weights))
      : words.insightLacksCache(bytes(over), bytes(memory.cache), bytes(weights));
  }
  const { shape } = modelOf(options);
  const { decode } = speeds(shape, options);
  // An embedding that is only looked up fills memory, but is not read.
  const read = decodeWork(shape, options).bytes - memory.cache;
  if (decode.binds === 'compute') return words.insightCompute(short(decode.intensity), whole(decode.ridge ?? 0));
  if (memory.cache > weights) return words.insightCache(bytes(memory.cache), bytes(weights));
  if (decode.ridge === undefined) return words.insightNoCompute(bytes(read), bytes(memory.cache));
  return words.insightMemory(bytes(read), bytes(memory.cache), short(decode.intensity), whole(decode.ridge));
}

/** The published speed of this model on this device at these bits, at the context nearest to the present one. */
export function measuredNear(
  options: FitOptions,
): { readonly speed: number; readonly context: number; readonly of: Measurement } | undefined {
  const { model, device, bits, batch, context, task } = options;
  if (task !== 'inference' || batch !== 1) return undefined;
  const of = measurements.find((one) => one.model === model && one.device === device && Math.abs(one.bits - bits) < 1);
  if (of === undefined) return undefined;
  const distance = ([at]: readonly [number, number]): number => Math.abs(Math.log(at / context));
  const [at, speed] = of.points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
  return { speed, context: at, of };
}

function speedQuestion(start: FitOptions, words: FitStrings, { short, bytes }: NumberFormats): GuessOptions {
  const { name, shape } = modelOf(start);
  const device = devices[start.device];
  const { each, decode } = speeds(shape, start);
  const reason = words.speedReason(bytes(decode.seconds * device.bandwidth), bytes(device.bandwidth), short(each));
  const answer = (speed: number) => ({
    text: words.about(`${short(Number(speed.toPrecision(2)))} ${words.perSecond}`),
    reason,
  });
  return {
    question: words.speedQuestion(name, short(start.bits), deviceName(start, words)),
    answers: [answer(each * 10), { ...answer(each), right: true }, answer(each / 10)],
  };
}

function cacheQuestion(start: FitOptions, memory: Memory, words: FitStrings, numbers: NumberFormats): GuessOptions {
  const { name, shape } = modelOf(start);
  const { bytes, short, whole } = numbers;
  const weights = weightBytes(memory);
  const ratio = memory.cache / weights;
  const right = ratio > 1.25 ? 2 : ratio > 0.8 ? 1 : 0;
  const perToken = shape.cache === undefined ? 0 : cacheBytesPerToken(shape.cache);
  const reason = words.cacheReason(bytes(weights), bytes(memory.cache), bytes(perToken));
  return {
    question: words.cacheQuestion(name, short(start.bits), whole(start.context), whole(start.batch)),
    answers: words.cacheAnswers.map((text, at) => ({ text, reason, ...(at === right && { right: true as const }) })),
  };
}

function tuneQuestion(
  start: FitOptions,
  task: 'full' | 'lora' | 'qlora',
  memory: Memory,
  words: FitStrings,
  { bytes, short }: NumberFormats,
): GuessOptions {
  const state = memory.gradients + memory.optimizer + memory.adapter;
  const reason = words.tuneReason[task](bytes(weightBytes(memory)), bytes(state), bytes(memory.activations));
  const answer = (size: number) => ({
    text: words.about(`${short(Number((size / 1e9).toPrecision(2)))}\u00a0GB`),
    reason,
  });
  const all = total(memory);
  return {
    question: words.tuneQuestion(modelOf(start).name, words.tasks[task]),
    answers: [answer(all / 4), { ...answer(all), right: true }, answer(all * 4)],
  };
}

/** About the main control: speed for bits, the cache for context, memory when something is trained. */
export function question(start: FitOptions, words: FitStrings, numbers: NumberFormats): GuessOptions {
  const memory = memoryOfTask(modelOf(start).shape, start);
  if (start.task !== 'inference') return tuneQuestion(start, start.task, memory, words, numbers);
  return start.vary === 'bits' ? speedQuestion(start, words, numbers) : cacheQuestion(start, memory, words, numbers);
}
