// `npm start -- --tour DIR [--theme light|dark|hc|hc-light]... [--language en|zh-cn]... [--journey NAME]...`, started when the build is done.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeStage } from '../host/stage.mjs';
import { sentence } from '../support/sentence.mjs';
import { journeys } from './journeys.ts';
import { tour } from './tour.ts';

function oneOf<T extends string>(option: string, given: readonly string[], known: readonly T[]): readonly T[] {
  return given.map((value) => {
    const found = known.find((one) => one === value);
    if (found === undefined) throw new Error(`--${option} is one of ${known.join(', ')}, not ${value}`);
    return found;
  });
}

/** @returns the exit code */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      tour: { type: 'string', default: 'tour' },
      theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
      language: { type: 'string', multiple: true, default: ['zh-cn', 'en'] },
      journey: { type: 'string', multiple: true },
      width: { type: 'string', default: '1280' },
      scale: { type: 'string', default: '1' },
    },
  });
  const width = Number(values.width);
  const stage = await makeStage();
  const walked = await tour({
    ...stage,
    folder: path.resolve(values.tour),
    themes: oneOf('theme', values.theme, ['light', 'dark', 'hc', 'hc-light']),
    languages: oneOf('language', values.language, ['zh-cn', 'en']),
    ...(values.journey === undefined
      ? {}
      : { journeys: journeys.filter(({ name }) => values.journey?.includes(name)) }),
    size: { width, height: Math.max(800, Math.round(width * 0.625)) },
    scale: Number(values.scale),
  });
  await stage.remove();
  const faults = walked.filter(({ fault }) => fault !== undefined).length;
  console.log(`${walked.length - faults} passed, ${faults} failed`);
  return faults === 0 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(sentence(error));
    process.exitCode = 1;
  },
);
