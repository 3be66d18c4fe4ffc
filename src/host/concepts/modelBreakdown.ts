// The estimates of core as the tables of a breakdown, in the words of the page.
import { modelFields } from '../../core/concepts/numbers/labTargets.ts';
import { modelFigures } from '../../core/concepts/numbers/modelNumbers.ts';
import type { Language } from '../../core/catalog/question.ts';
import { breakdown, type Breakdown } from '../../core/estimate/breakdown.ts';
import type { ModelShape } from '../../core/estimate/modelShape.ts';
import { binaryBytes, decimalBytes, figures, grouped } from '../../core/estimate/quantity.ts';
import type { ModelReading } from '../../core/estimate/readModel.ts';
import type { ModelScreen, ModelTable } from '../../protocol/screens.ts';
import type { ModelWords } from '../../protocol/words.ts';
import { pageWords } from '../answer/pageWords.ts';

/** The screen of a config.json that is one: a model, or what it lacks. */
export function modelBreakdown(
  reading: Exclude<ModelReading, { readonly kind: 'other' }>,
  file: string,
  language: Language,
): ModelScreen {
  const words = pageWords[language];
  const own = words.model;
  const common = { kind: 'model', language, words, file } as const;
  if (reading.kind === 'incomplete')
    return {
      ...common,
      eyebrow: `${own.eyebrow} · ${reading.family}`,
      title: own.missingTitle,
      sentence: fill(own.missing, reading.missing.join(language === 'en' ? ', ' : '、')),
      tables: [],
      notes: [],
    };
  const { model, json } = reading;
  const all = breakdown(model, json);
  const { parameters, active } = modelFigures(model);
  return {
    ...common,
    eyebrow: `${own.eyebrow} · ${model.family}`,
    title: language === 'en' ? `${parameters} parameters` : `${parameters} 参数`,
    sentence: `${grouped(all.count.total)}${active === undefined ? '' : ` · ${own.active}${language === 'en' ? ': ' : '：'}${grouped(all.count.active)}`}`,
    tables: tables(all, own, language),
    notes: [...(reading.languageOnly === true ? [own.languageOnly] : []), ...notes(all, model, own)],
    // An encoder decodes nothing, and T5's decoder is half of what its config counts.
    ...(model.cache !== undefined &&
      model.family !== 't5' &&
      model.family !== 'mt5' && { lab: { lab: 'fit', options: { config: modelFields(json) } } }),
  };
}

function tables(
  { count, weights, nf4, cache, lora, rope, flopsPerToken }: Breakdown,
  words: ModelWords,
  language: Language,
): ModelTable[] {
  const share = (parameters: number): string => {
    const percent = (100 * parameters) / count.total;
    return `${percent < 0.1 ? figures(percent, 2) : percent.toFixed(1)}${language === 'en' ? '\u00a0' : ''}%`;
  };
  return [
    {
      id: 'parameters',
      caption: words.parameters,
      columns: [words.part, words.parameters, words.share],
      rows: [
        ...count.byPart.map(({ part, parameters }) => [words.parts[part], grouped(parameters), share(parameters)]),
        [words.total, grouped(count.total), share(count.total)],
        ...(count.active < count.total ? [[words.active, grouped(count.active), share(count.active)]] : []),
      ],
      sums: count.active < count.total ? 2 : 1,
    },
    {
      id: 'weights',
      caption: words.weights,
      columns: [words.precision, words.size],
      rows: [
        ...weights.map(({ bits, bytes }) => [fill(words.bits, bits), decimalBytes(bytes)]),
        [words.nf4, decimalBytes(nf4)],
      ],
    },
    ...(cache === undefined
      ? []
      : [
          {
            id: 'cache',
            caption: words.cache,
            columns: [words.context, words.size],
            rows: [
              [words.perToken, binaryBytes(cache.perToken)],
              ...cache.at.map(({ tokens, bytes }) => [fill(words.tokens, grouped(tokens)), binaryBytes(bytes)]),
            ],
          },
        ]),
    ...(lora.length === 0
      ? []
      : [
          {
            id: 'lora',
            caption: words.lora,
            columns: [words.layers, words.rank, words.trained, words.share],
            rows: lora.map(({ targets, r, trained }) => [
              targets === 'all-linear' ? words.allLinear : targets,
              String(r),
              grouped(trained),
              share(trained),
            ]),
          },
        ]),
    ...(rope === undefined
      ? []
      : [
          {
            id: 'rope',
            caption: words.rope,
            columns: [words.what, words.value],
            rows: [
              [words.ropeBase, grouped(rope.base)],
              [words.ropeType, rope.factor === 1 ? rope.type : `${rope.type} × ${figures(rope.factor)}`],
              ...(rope.longest === undefined
                ? []
                : [[words.ropeLongest, fill(words.positions, grouped(rope.longest))]]),
              ...(rope.context === undefined ? [] : [[words.ropeContext, fill(words.tokens, grouped(rope.context))]]),
            ],
          },
        ]),
    {
      id: 'compute',
      caption: words.compute,
      columns: [words.what, words.value],
      rows: [[words.computeToken, flopsPerToken.toExponential(2)]],
    },
  ];
}

function notes({ cache }: Breakdown, { exact, family }: ModelShape, words: ModelWords): readonly string[] {
  return [
    exact ? words.exact : words.about,
    ...(cache === undefined ? [words.noCache] : []),
    ...(cache?.windowed === undefined
      ? []
      : [fill(words.window, grouped(cache.windowed.window), binaryBytes(cache.windowed.bytes))]),
    ...(family === 't5' || family === 'mt5' ? [words.crossAttention] : []),
    ...(family === 'deepseek_v3' ? [words.withoutMtp] : []),
  ];
}

const fill = (phrase: string, ...values: readonly (string | number)[]): string =>
  phrase.replace(/\{(\d)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
