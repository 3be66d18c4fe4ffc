// The lab on rotary position embedding: turning pairs, the rules for longer texts, and the two layouts, one at a time.
import type { LabView } from '../lab.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets } from '../kit/presets.ts';
import { question } from './insight.ts';
import { layoutPart } from './layoutPart.ts';
import { layoutStrings } from './layoutStrings.ts';
import { blockOptions, parseOptions, views, type RopeOptions, type View } from './model.ts';
import { presetIds, presetValues } from './presets.ts';
import { stretchPart } from './stretchPart.ts';
import { stretchStrings } from './stretchStrings.ts';
import { strings } from './strings.ts';
import { turnPart } from './turnPart.ts';

/** Head size and training length belong to the block: what was saved does not change them. */
const model = {
  parseOptions,
  blockOptions,
  restore: (saved: RopeOptions, { dim, trained }: RopeOptions): RopeOptions => ({ ...saved, dim, trained }),
};

export const mount: LabView['mount'] = (root, context) => mountLab(root, context, model, parts);

function parts(lab: LabTools<RopeOptions>): LabParts<RopeOptions> {
  const { language, common, numbers, start, settle } = lab;
  const words = strings[language];
  const all = { turn: turnPart(lab), stretch: stretchPart(lab), layout: layoutPart(lab) };
  const title = { turn: words.title, stretch: stretchStrings[language].title, layout: layoutStrings[language].title };

  const view = choices<View>(
    words.view,
    views.map((value) => ({ text: words.views[value], value })),
    (value) => settle({ view: value }),
  );
  const bases = [...new Set([start.base, 10_000, 500_000])].toSorted((a, b) => a - b);
  const base = choices(
    words.base,
    bases.map((value) => ({ text: numbers.whole(value), value })),
    (value) => settle({ base: value }),
  );
  const looks = presetIds.map((id) => ({ id, ...words.preset[id], value: presetValues[id] }));
  const links = presets(words.presets, looks, ({ value }) => settle(value));

  const show = (now: RopeOptions): string => {
    view.set(now.view);
    base.set(now.base);
    links.set(presetOf(looks, now));
    for (const one of views)
      for (const element of [all[one].control, all[one].root, all[one].more]) element.hidden = one !== now.view;
    return all[now.view].show(now);
  };

  return {
    title: title[start.view],
    guess: question(start, language, numbers),
    show,
    play: [
      ...views.map((one) => all[one].control),
      ...views.map((one) => all[one].root),
      html('div', { class: 'lab-presets' }, view.root, base.root),
      links.root,
      more(common.more, ...views.map((one) => all[one].more)),
    ],
    dispose: () => {
      for (const one of views) all[one].dispose?.();
    },
  };
}
