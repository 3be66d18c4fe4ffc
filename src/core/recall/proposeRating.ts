// The rating that the ticked scoring points propose; the reader decides.
import type { ScoringPoint } from '../catalog/question.ts';
import type { Rating } from './practiceEvent.ts';

/**
 * A red flag that was said, or less than two thirds of what is needed to pass: forgotten. All that is needed to pass
 * and all that is good: easy. What lies between: got it.
 * @param ticked ids of points
 */
export function proposeRating(
  ticked: ReadonlySet<string>,
  points: readonly Pick<ScoringPoint, 'id' | 'level'>[],
): Rating {
  const of = (level: ScoringPoint['level']) => points.filter((point) => point.level === level);
  const named = (level: ScoringPoint['level']): number => of(level).filter(({ id }) => ticked.has(id)).length;
  if (named('red-flag') > 0 || named('pass') * 3 < of('pass').length * 2) return 1;
  return named('pass') === of('pass').length && named('good') === of('good').length ? 4 : 3;
}
