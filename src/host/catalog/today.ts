// The rows under Today, three at most: what is due, the question of the day, where you were, and at first the sample code.
import type { Catalog } from '../../core/catalog/catalog.ts';
import { localDay } from '../../core/recall/day.ts';
import { questionOfTheDay } from '../../core/recall/quiz/questionOfTheDay.ts';
import { stateKeys } from '../ids.ts';
import type { Services } from '../services.ts';

export type TodayRow =
  | { readonly kind: 'due'; readonly due: number }
  | { readonly kind: 'daily' | 'continue'; readonly question: string }
  | { readonly kind: 'sample' };

const mostRows = 3;

/** @param due cards that are due now */
export function today(services: Services, catalog: Catalog, due: number): readonly TodayRow[] {
  const rows: TodayRow[] = due > 0 ? [{ kind: 'due', due }] : [];
  const daily = dailyQuestion(services, catalog);
  if (daily !== undefined) rows.push({ kind: 'daily', question: daily });
  const kept = services.context.globalState.get<unknown>(stateKeys.lastQuestion);
  const last = typeof kept === 'string' ? catalog.byId(kept)?.id : undefined;
  if (last !== undefined && last !== daily) rows.push({ kind: 'continue', question: last });
  if (services.context.globalState.get(stateKeys.sampleOpened) !== true) rows.push({ kind: 'sample' });
  return rows.slice(0, mostRows);
}

export function dailyQuestion(services: Services, catalog: Catalog): string | undefined {
  const now = services.clock.now();
  const ids = catalog.questions.filter((question) => question.choices.length > 0).map((question) => question.id);
  return questionOfTheDay(ids, localDay(now, services.clock.offset(now)));
}
