// The lab on small fine-tuning: where a method attaches, what it trains and costs, all methods side by side.
import type { LabView } from '../lab.ts';
import { loraScale } from '../../core/estimate/lora.ts';
import { nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';
import { bars } from '../kit/bars.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets } from '../kit/presets.ts';
import { controls } from './controls.ts';
import { insight, question } from './insight.ts';
import { layerPicture } from './layer.ts';
import { memoryPart } from './memory.ts';
import { adapterNumbers, methodNumbers, sizeOf } from './methods.ts';
import { methodStrings } from './methodStrings.ts';
import { blockOptions, methods, parseOptions, type AdapterOptions } from './model.ts';
import { presetIds, presetValues } from './presets.ts';
import { strings } from './strings.ts';

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<AdapterOptions>): LabParts<AdapterOptions> {
  const { language, common, numbers, start, settle } = lab;
  const { whole, bytes, percent, fixed, short } = numbers;
  const words = strings[language];
  const others = methodStrings[language];
  const inputs = controls(lab, words, others);
  const looks = presetIds.map((id) => ({ id, ...others.preset[id], value: presetValues[id] }));
  const links = presets(others.presets, looks, ({ value }) => settle(value));
  const layer = layerPicture(others);
  const memory = memoryPart(words, numbers);
  const compared = bars(others.compare);
  const compareNote = html('p', { class: 'lab-muted' });
  const formula = html('p', { class: 'lab-formula', lang: 'en' });
  const sentence = html('p', { class: 'lab-insight' });
  const cell = () => html('dd');
  const facts = { trained: cell(), share: cell(), kept: cell(), inference: cell(), base: cell(), state: cell() };
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);

  const showFacts = (now: AdapterOptions): void => {
    const { trained, all, base, state, optimizer } = adapterNumbers(now);
    const { kept, mergeable, positions, cacheBytes, steps } = methodNumbers(now.method, now);
    const quantized = now.method === 'qlora';
    facts.trained.textContent = whole(trained);
    facts.share.textContent = words.shareOf(percent(trained / all), whole(all));
    facts.kept.textContent = others.keptBytes(whole(kept), bytes(2 * kept));
    facts.inference.textContent = mergeable
      ? quantized
        ? others.mergedRounded
        : others.merged
      : steps > 0
        ? others.steps(whole(steps))
        : others.positions(whole(positions), bytes(cacheBytes));
    facts.base.textContent = words.storedAs(
      bytes(base[quantized ? 'qlora' : 'lora']),
      quantized ? words.bitsNf4(fixed(nf4Bits(qloraScales), 3)) : words.bits16,
    );
    facts.state.textContent = words.stateParts(bytes(state), bytes(optimizer));
  };

  const showCompared = (now: AdapterOptions): void => {
    const rows = methods
      .filter((method) => method !== 'qlora')
      .map((method) => ({ method, trained: methodNumbers(method, now).trained }));
    compared.show(
      rows.map(({ method, trained }) => ({
        name: others.names[method],
        size: trained,
        value: whole(trained),
        ...((method === now.method || (method === 'lora' && now.method === 'qlora')) && { state: 'chosen' as const }),
      })),
      Math.max(...rows.map(({ trained }) => trained)),
    );
    compareNote.textContent = others.compareNote(whole(now.r), whole(now.m), whole(now.l));
  };

  const show = (now: AdapterOptions): string => {
    const pairwise = sizeOf[now.method] === 'r';
    inputs.show(now);
    links.set(presetOf(looks, now));
    layer.show(now.method, now.targets);
    formula.hidden = !pairwise;
    memory.root.hidden = !pairwise;
    if (pairwise) {
      const rule = now.scaling === 'plain' ? 'α/r' : 'α/√r';
      const scale = loraScale(now.alpha, now.r, now.scaling === 'stabilised');
      formula.textContent = `h = W₀x + (${rule})⋅BAx, ${rule} = ${short(scale)}`;
      memory.show(now);
    }
    showFacts(now);
    showCompared(now);
    sentence.textContent = insight(now, words, others, numbers);
    return `${facts.trained.textContent}. ${sentence.textContent}`;
  };

  return {
    title: sizeOf[start.method] === 'r' ? words.title : others.title,
    guess: question(start, words, others, numbers),
    show,
    play: [
      ...inputs.main,
      formula,
      html(
        'div',
        { class: 'lab-beside' },
        layer.root,
        html(
          'dl',
          { class: 'lab-facts' },
          fact(words.trained, facts.trained),
          fact(words.share, facts.share),
          fact(others.kept, facts.kept),
          fact(others.inference, facts.inference),
          fact(words.base, facts.base),
          fact(others.state, facts.state),
        ),
      ),
      sentence,
      memory.root,
      html('p', { class: 'lab-label' }, others.compare),
      compared.root,
      compareNote,
      links.root,
      more(common.more, ...inputs.others),
    ],
  };
}
