// The lab on decoding: one distribution under temperature and filters, or a beam of several steps and where it leads.
import type { LabView } from '../lab.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { beamPart } from './beamPart.ts';
import { question } from './insight.ts';
import { blockOptions, parseOptions, promptTokens, prompts, type DecodingOptions, type View } from './model.ts';
import { textOf } from './ngram.ts';
import { stepPart } from './stepPart.ts';
import { strings } from './strings.ts';
import { training } from './training.ts';

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<DecodingOptions>): LabParts<DecodingOptions> {
  const { language, common, start, change, settle, save } = lab;
  const words = strings[language];
  const model = training(lab, words);

  const view = choices<View>(
    words.view,
    (['step', 'beam'] as const).map((value) => ({ text: words.views[value], value })),
    (value) => settle({ view: value }),
  );
  const prompt = html('input', { class: 'lab-writing', maxlength: 200, spellcheck: 'false' });
  prompt.addEventListener('input', () => change({ prompt: prompt.value }));
  prompt.addEventListener('change', save);
  const starts = choices(
    words.prompts,
    prompts[language].map((text) => ({ text, value: text })),
    (value) => settle({ prompt: value }),
  );
  const step = stepPart(lab, words);
  const beam = beamPart(lab, words);

  const show = (now: DecodingOptions): string => {
    const trained = model.of(now.own);
    const context = promptTokens(now, language);
    const inStep = now.view === 'step';
    const written = textOf(context);
    if (document.activeElement !== prompt) prompt.value = written;
    view.set(now.view);
    starts.set(written);
    for (const one of step.all) one.hidden = !inStep;
    for (const one of beam.all) one.hidden = inStep;
    model.show(now);
    return inStep ? step.show(now, trained, context) : beam.show(now, trained, context);
  };

  return {
    title: words.title,
    guess: question(start.view, words),
    show,
    play: [
      step.control,
      beam.control,
      view.root,
      html('label', { class: 'lab-above' }, html('span', { class: 'lab-label' }, words.prompt), prompt),
      starts.root,
      step.root,
      beam.root,
      more(common.more, step.more, beam.more, model.root),
    ],
  };
}
