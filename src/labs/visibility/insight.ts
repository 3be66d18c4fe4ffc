// What the lab on masks and losses asks before the picture, and the one sentence that it says about it.
import type { GuessOptions } from '../kit/guess.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { pairs, seenBy, signals } from './counts.ts';
import { passOf, type Pass, type VisibilityOptions } from './model.ts';
import type { VisibilityStrings } from './strings.ts';

function ofLoss(
  { mask }: VisibilityOptions,
  pass: Pass,
  words: VisibilityStrings['insight'],
  whole: NumberFormats['whole'],
): string {
  const graded = whole(signals(pass).graded);
  const read = whole(pass.read.length);
  switch (mask) {
    case 'causal':
    case 'window':
      return words.causalGraded(graded);
    case 'prefix':
      return words.prefixGraded(graded, read);
    case 'bidirectional':
      return words.bidirectionalGraded(graded, read);
    case 'encoder-decoder':
      return words.spansGraded(graded, read);
    case 'glm':
      return words.glmGraded(graded);
    case 'sft':
      return words.sftGraded(graded);
    case 'packing':
      return words.packingGraded(graded, read);
  }
}

function ofSight(now: VisibilityOptions, pass: Pass, words: VisibilityStrings, whole: NumberFormats['whole']): string {
  const { insight: say } = words;
  const token = pass.read[now.focus] ?? '';
  const seen = seenBy(pass, now.focus);
  const beyond = now.focus >= (pass.divide ?? 0);
  switch (now.mask) {
    case 'causal': {
      const unseen = pass.read.length - seen.length;
      return unseen === 0 ? say.causalLast : say.causal(token, whole(unseen));
    }
    case 'prefix': {
      const plain = passOf({ ...now, mask: 'causal' }, words.texts);
      return say.prefix(whole(now.prefix), whole(pairs(pass) - pairs(plain)));
    }
    case 'bidirectional':
      return say.bidirectional;
    case 'encoder-decoder': {
      if (!beyond) return say.encoder;
      const across = pass.divide ?? 0;
      return say.decoder(token, whole(across), whole(seen.length - across));
    }
    case 'glm': {
      if (!beyond) return say.partA;
      const [outer, inner] = pass.positions.map((ids) => whole(ids[now.focus] ?? 0));
      return say.partB(token, outer ?? '', inner ?? '');
    }
    case 'window':
      if (now.sinks > 0) return say.sinks(token, whole(now.sinks));
      return say.window(token, whole(now.window), whole(10 * (now.window - 1)));
    case 'sft':
      return say.sft;
    case 'packing': {
      if (now.documents === 'apart') return say.apart;
      return beyond ? say.stream(token, whole(pass.divide ?? 0)) : say.streamFirst;
    }
  }
}

/** Chosen by what the colours show, the mask, and the row in focus. */
export function insight(
  now: VisibilityOptions,
  pass: Pass,
  words: VisibilityStrings,
  { whole }: NumberFormats,
): string {
  return now.colour === 'graded' ? ofLoss(now, pass, words.insight, whole) : ofSight(now, pass, words, whole);
}

/** About the loss where the block colours it, about GLM's order for the two that cut spans out, else about the prefix. */
export function question({ colour, mask }: VisibilityOptions, words: VisibilityStrings): GuessOptions {
  if (colour === 'graded') return words.questions.signals;
  return mask === 'glm' || mask === 'encoder-decoder' ? words.questions.glm : words.questions.pairs;
}
