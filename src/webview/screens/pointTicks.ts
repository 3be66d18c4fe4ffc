// Scoring points to tick, by level; and the follow-up that a point which was not ticked leads to.
import type { HtmlFollowUp, HtmlPoint } from '../../protocol/screens.ts';
import type { PageWords } from '../../protocol/words.ts';
import { element, fill } from '../element.ts';
import { fragment } from '../safeHtml.ts';
import { pointLevels } from './pointLevels.ts';

/**
 * The groups and, beneath them, how many were named.
 * @param ticked ids of points @param changed called with the ids that are ticked after each change
 */
export function pointTicks(
  points: readonly HtmlPoint[],
  ticked: readonly string[],
  words: PageWords,
  changed: (ticked: readonly string[]) => void,
): readonly HTMLElement[] {
  const now = new Set(ticked);
  const count = element('p', { class: 'muted count', role: 'status' });
  const wanted = points.filter(({ level }) => level !== 'red-flag');
  const recount = (): void => {
    count.textContent = fill(words.youNamed, wanted.filter(({ id }) => now.has(id)).length, wanted.length);
  };
  recount();
  const groups = pointLevels.flatMap((level) => {
    const own = points.filter((point) => point.level === level);
    const turn = (id: string, on: boolean): void => {
      if (on) now.add(id);
      else now.delete(id);
      changed([...now]);
      recount();
    };
    return own.length === 0 ? [] : [group(words.levels[level], own, now, turn)];
  });
  return [...groups, count];
}

function group(
  title: string,
  points: readonly HtmlPoint[],
  ticked: ReadonlySet<string>,
  turn: (id: string, on: boolean) => void,
): HTMLElement {
  const rows = points.map(({ id, html }) => {
    const box = element('input', { type: 'checkbox', checked: ticked.has(id) });
    box.addEventListener('change', () => turn(id, box.checked));
    return element('label', { class: 'point' }, box, element('span', {}, fragment(html)));
  });
  return element('fieldset', {}, element('legend', {}, title), ...rows);
}

/** The follow-up of the first point that was not ticked and has one; the points stand in the order pass, good, outstanding. */
export function nextFollowUp(
  points: readonly HtmlPoint[],
  followUps: readonly HtmlFollowUp[],
  ticked: readonly string[],
): HtmlFollowUp | undefined {
  const byId = new Map(chain(followUps).map((one) => [one.id, one]));
  for (const level of pointLevels)
    for (const point of points)
      if (point.level === level && level !== 'red-flag' && point.ask !== undefined && !ticked.includes(point.id)) {
        const found = byId.get(point.ask);
        if (found !== undefined) return found;
      }
  return undefined;
}

const chain = (followUps: readonly HtmlFollowUp[]): readonly HtmlFollowUp[] =>
  followUps.flatMap((one) => [one, ...chain(one.deeper)]);
