// The lab on LoRA and QLoRA: one layer drawn to scale, what is trained, and what base and training state take.
import type { LabView } from '../lab.ts';
import { loraPair } from '../../core/estimate/lora.ts';
import { nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import type { GuessOptions } from '../kit/guess.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { range } from '../kit/range.ts';
import { drawing } from './drawing.ts';
import {
  adapterNumbers,
  blockOptions,
  models,
  parseOptions,
  ranks,
  type AdapterOptions,
  type Method,
} from './model.ts';
import { strings, type AdapterStrings } from './strings.ts';

const methodNames: Readonly<Record<Method, string>> = { lora: 'LoRA', qlora: 'QLoRA' };
/** From this many bytes on, the state of A and B is no longer small beside the base. */
const largeState = 1e9;

function question(start: AdapterOptions, words: AdapterStrings, numbers: NumberFormats): GuessOptions {
  const { trained, all, pairs } = adapterNumbers(start);
  const pair = loraPair(start.r, { inputs: 4096, outputs: 4096 });
  const reason = words.rightReason(numbers.whole(pair), String(pairs), numbers.whole(trained));
  const answer = (times: number) => ({
    text: words.about((trained * times) / 1e6, numbers.percent(Number(((trained * times) / all).toPrecision(1)))),
    reason,
  });
  return {
    question: words.question(
      models[start.model].name,
      methodNames[start.method],
      String(start.r),
      start.targets === 'qv' ? words.qv : words.all,
    ),
    answers: [answer(100), { ...answer(1), right: true }, answer(10)],
  };
}

function insight(now: AdapterOptions, words: AdapterStrings, { whole, bytes }: NumberFormats): string {
  const { trained, base, rest, state } = adapterNumbers(now);
  if (state >= largeState) return words.insightLarge(whole(trained), bytes(state));
  if (now.method === 'qlora') return words.insightQlora(bytes(base.lora), bytes(base.qlora), bytes(rest));
  if (now.model === 'llama-3-8b' && now.targets === 'qv') return words.insightGqa(whole(trained));
  return words.insightLora(bytes(state), bytes(base.lora));
}

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<AdapterOptions>): LabParts<AdapterOptions> {
  const { language, common, numbers, start, change, settle, save } = lab;
  const words = strings[language];

  const stops = [...new Set([...ranks(start.r), lab.now().r])].toSorted((a, b) => a - b);
  const rank = range(
    {
      label: words.rank,
      min: 0,
      max: stops.length - 1,
      describe: (stop) => String(stops[stop]),
      input: (stop) => change({ r: stops[stop] ?? start.r }),
      commit: save,
    },
    common,
  );
  const method = choices<Method>(
    words.method,
    [
      { text: methodNames.lora, value: 'lora' },
      { text: methodNames.qlora, value: 'qlora' },
    ],
    (value) => settle({ method: value }),
  );
  const targets = choices<AdapterOptions['targets']>(
    words.targets,
    [
      { text: words.qv, value: 'qv' },
      { text: words.all, value: 'all' },
    ],
    (value) => settle({ targets: value }),
  );
  const model = choices<AdapterOptions['model']>(
    words.model,
    [
      { text: models['llama-2-7b'].name, value: 'llama-2-7b' },
      { text: models['llama-3-8b'].name, value: 'llama-3-8b' },
    ],
    (value) => settle({ model: value }),
  );

  const layer = drawing(words);
  const cell = () => html('dd');
  const facts = { trained: cell(), share: cell(), base: cell(), state: cell() };
  const sentence = html('p', { class: 'lab-insight' });
  const bars = (['lora', 'qlora'] as const).map((kind) => {
    const base = html('span', { class: 'lab-fill-frozen' });
    const state = html('span', { class: 'lab-fill-trained' });
    const label = html('span', {}, methodNames[kind]);
    const value = html('span', { class: 'lab-muted' });
    const row = html(
      'div',
      { class: 'lab-memory' },
      label,
      value,
      html('div', { class: 'lab-track', 'aria-hidden': 'true' }, base, state),
    );
    return { kind, row, base, state, label, value };
  });

  const show = (now: AdapterOptions): string => {
    const { trained, all, base, state, optimizer } = adapterNumbers(now);
    const { whole, bytes, percent, fixed } = numbers;
    const bits = fixed(nf4Bits(qloraScales), 3);
    rank.set(stops.indexOf(now.r));
    method.set(now.method);
    targets.set(now.targets);
    model.set(now.model);
    layer.show(now.r, now.method === 'qlora', bits);
    facts.trained.textContent = whole(trained);
    facts.share.textContent = words.shareOf(percent(trained / all), whole(all));
    facts.base.textContent = words.storedAs(
      bytes(base[now.method]),
      now.method === 'qlora' ? words.bitsNf4(bits) : words.bits16,
    );
    facts.state.textContent = words.stateParts(bytes(state), bytes(optimizer));
    const longest = base.lora + state;
    for (const bar of bars) {
      const chosen = bar.kind === now.method;
      bar.row.classList.toggle('lab-chosen', chosen);
      bar.label.textContent = chosen ? `▸ ${methodNames[bar.kind]}` : methodNames[bar.kind];
      bar.base.style.width = `${(100 * base[bar.kind]) / longest}%`;
      bar.state.style.width = `${(100 * state) / longest}%`;
      bar.value.textContent = words.bar(bytes(base[bar.kind]), bytes(state));
    }
    sentence.textContent = insight(now, words, numbers);
    return `${whole(trained)}. ${sentence.textContent}`;
  };

  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);
  return {
    title: words.title,
    guess: question(start, words, numbers),
    show,
    play: [
      rank.root,
      method.root,
      html('p', { class: 'lab-formula', lang: 'en' }, 'h = W₀x + (α/r)⋅BAx'),
      html(
        'div',
        { class: 'lab-beside' },
        layer.root,
        html(
          'dl',
          { class: 'lab-facts' },
          fact(words.trained, facts.trained),
          fact(words.share, facts.share),
          fact(words.base, facts.base),
          fact(words.state, facts.state),
        ),
      ),
      html('p', { class: 'lab-label' }, words.memory),
      ...bars.map(({ row }) => row),
      sentence,
      more(common.more, targets.root, model.root),
    ],
  };
}
