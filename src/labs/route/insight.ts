// The one sentence that the lab on the route of training says about a stage.
import type { NumberFormats } from '../kit/numbers.ts';
import { memoryOf, total, type RouteOptions } from './model.ts';
import { runFlops, runs, shares } from './runs.ts';
import type { RouteStrings } from './strings.ts';

export function insight({ stage, ppo, size }: RouteOptions, words: RouteStrings, numbers: NumberFormats): string {
  const { insight: say } = words;
  const { whole } = numbers;
  const each = (byPpo: boolean): string => whole(total(memoryOf(stage, byPpo, 1)));
  const plain = whole(total(memoryOf('sft', false, 1)));
  switch (stage) {
    case 'data':
      return say.data;
    case 'pretraining': {
      const llama = runs.find(({ name }) => name === 'Llama 3.1 405B');
      return say.pretraining(
        llama === undefined ? '' : numbers.scientific(runFlops(llama)),
        llama?.published === undefined ? '' : numbers.scientific(llama.published, 1),
        numbers.bytes(total(memoryOf(stage, ppo, size * 1e9))),
      );
    }
    case 'midtraining':
      return say.midtraining(numbers.percent(Math.round(1000 * shares['v3-context'].share) / 1000));
    case 'sft':
      return say.sft(whole(1 / shares['llama2-sft'].share));
    case 'preferences':
      return ppo ? say.rlhf(each(true), plain) : say.dpo(each(false), plain);
    case 'verifiable':
      return ppo ? say.ppo(each(true)) : say.grpo(each(false), each(true));
  }
}
