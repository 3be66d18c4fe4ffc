// LoRA beside QLoRA: one layer drawn to scale, and two bars of what the base and the training state take.
import { nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';
import { html } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { drawing } from './drawing.ts';
import { adapterNumbers, layerShape } from './methods.ts';
import { modelOf, type AdapterOptions } from './model.ts';
import type { AdapterStrings } from './strings.ts';

export interface MemoryPart {
  readonly root: HTMLElement;
  /** For LoRA and QLoRA alone. */
  readonly show: (now: AdapterOptions) => void;
}

const names = { lora: 'LoRA', qlora: 'QLoRA' } as const;

export function memoryPart(words: AdapterStrings, { bytes, fixed }: NumberFormats): MemoryPart {
  const layer = drawing(words);
  const bars = (['lora', 'qlora'] as const).map((kind) => {
    const base = html('span', { class: 'lab-fill-frozen' });
    const state = html('span', { class: 'lab-fill-trained' });
    const label = html('span', {}, names[kind]);
    const value = html('span', { class: 'lab-muted' });
    const track = html('div', { class: 'lab-track', 'aria-hidden': 'true' }, base, state);
    return { kind, row: html('div', { class: 'lab-memory' }, label, value, track), base, state, label, value };
  });
  const show = (now: AdapterOptions): void => {
    const { base, state } = adapterNumbers(now);
    layer.show(now.r, layerShape(modelOf(now).shape).width, now.method === 'qlora', fixed(nf4Bits(qloraScales), 3));
    const longest = base.lora + state;
    for (const bar of bars) {
      const chosen = bar.kind === now.method;
      bar.row.classList.toggle('lab-chosen', chosen);
      bar.label.textContent = chosen ? `▸ ${names[bar.kind]}` : names[bar.kind];
      bar.base.style.width = `${(100 * base[bar.kind]) / longest}%`;
      bar.state.style.width = `${(100 * state) / longest}%`;
      bar.value.textContent = words.bar(bytes(base[bar.kind]), bytes(state));
    }
  };
  const side = html(
    'div',
    { class: 'lab-group' },
    html('p', { class: 'lab-label' }, words.memory),
    ...bars.map(({ row }) => row),
  );
  return { root: html('div', { class: 'lab-beside' }, layer.root, side), show };
}
