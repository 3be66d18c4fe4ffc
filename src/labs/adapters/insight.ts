// The one sentence that the lab on small fine-tuning says about what is on the screen, and what to guess first.
import { loraPair } from '../../core/estimate/lora.ts';
import type { GuessAnswer, GuessOptions } from '../kit/guess.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { adapterNumbers, layerShape, methodNumbers, sizeOf } from './methods.ts';
import type { MethodStrings } from './methodStrings.ts';
import { modelOf, parseOptions, type AdapterOptions } from './model.ts';
import type { AdapterStrings } from './strings.ts';

/** From this many bytes on, the state of A and B is no longer small beside the base. */
const largeState = 1e9;

function loraInsight(now: AdapterOptions, words: AdapterStrings, { whole, bytes }: NumberFormats): string {
  const { trained, base, rest, state } = adapterNumbers(now);
  if (state >= largeState) return words.insightLarge(whole(trained), bytes(state));
  if (now.method === 'qlora') return words.insightQlora(bytes(base.lora), bytes(base.qlora), bytes(rest));
  if (now.model === 'llama-3-8b' && now.targets === 'qv') return words.insightGqa(whole(trained));
  return words.insightLora(bytes(state), bytes(base.lora));
}

export function insight(
  now: AdapterOptions,
  words: AdapterStrings,
  { insight: say }: MethodStrings,
  numbers: NumberFormats,
): string {
  const { whole, short, bytes } = numbers;
  const { trained, kept, steps, positions } = methodNumbers(now.method, now);
  const { state, all } = adapterNumbers(now);
  switch (now.method) {
    case 'lora':
    case 'qlora':
      return loraInsight(now, words, numbers);
    case 'adapter':
      return say.adapter(whole(steps), bytes(state));
    case 'pfeiffer':
      return say.pfeiffer(whole(steps));
    case 'prefix': {
      if (now.projection === 'mlp') return say.projected(whole(trained), whole(kept));
      return say.prefix(whole(kept), short(kept / methodNumbers('prompt', now).kept), whole(positions));
    }
    case 'p-tuning-v2':
      return say['p-tuning-v2'](whole(trained));
    case 'p-tuning':
      return say['p-tuning'](whole(trained), whole(kept));
    case 'prompt':
      return say.prompt(whole(trained), whole(all - trained));
    case 'ia3':
      return say.ia3(whole(trained));
  }
}

/** For LoRA its count; for the others, which of three trains the most. */
export function question(
  start: AdapterOptions,
  words: AdapterStrings,
  others: MethodStrings,
  numbers: NumberFormats,
): GuessOptions {
  const { name, shape } = modelOf(start);
  if (sizeOf[start.method] !== 'r') {
    const usual = parseOptions({ model: start.model });
    const count = (method: 'adapter' | 'prefix' | 'lora'): string =>
      numbers.whole(methodNumbers(method, usual).trained);
    const reason = others.why(count('adapter'), count('prefix'), count('lora'));
    const answer = (method: 'adapter' | 'prefix' | 'lora'): GuessAnswer => ({ text: others.choices[method], reason });
    return {
      question: others.question(name),
      answers: [answer('lora'), answer('prefix'), { ...answer('adapter'), right: true }],
    };
  }
  const { trained, all, pairs } = adapterNumbers(start);
  const { width } = layerShape(shape);
  const pair = loraPair(start.r, { inputs: width, outputs: width });
  const reason = words.rightReason(String(width), numbers.whole(pair), String(pairs), numbers.whole(trained));
  const answer = (times: number): GuessAnswer => ({
    text: words.about((trained * times) / 1e6, numbers.percent(Number(((trained * times) / all).toPrecision(1)))),
    reason,
  });
  return {
    question: words.question(
      name,
      others.names[start.method],
      String(start.r),
      start.targets === 'qv' ? words.qv : words.all,
    ),
    answers: [answer(100), { ...answer(1), right: true }, answer(10)],
  };
}
