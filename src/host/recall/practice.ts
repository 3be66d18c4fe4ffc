// Practice: a session as a value in the page's route, moved on by what the reader does once the log has it.
import { dayNumber, momentOf } from '../../core/recall/day.ts';
import { parseSession } from '../../core/recall/parseSession.ts';
import { buildQueue, type QueueWishes, type Scope } from '../../core/recall/queue.ts';
import { startSession, stateOfSession, type Session } from '../../core/recall/session.ts';
import type { PracticeScreen, Saved } from '../../protocol/memoryScreens.ts';
import type { Page } from '../answer/page.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { PracticeRoute } from '../answer/route.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import { stateKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import { practiceCard } from './cardScreen.ts';
import type { MemoryService, Remembered } from './memoryService.ts';
import type { MyAnswers } from './myAnswers.ts';
import { parseAct, practiceStep } from './practiceSteps.ts';
import type { Saving } from './saving.ts';
import { sessionEnding } from './sessionWords.ts';

export interface PracticeWish {
  /** All that is due when absent. */
  readonly scope?: Scope;
  /** Due or not, and without counting. */
  readonly cram?: boolean;
}

export interface Practice {
  /** Goes on with the session of today that was left, unless the wish names what to practise. */
  start(wish?: PracticeWish): Promise<void>;
  screen(route: PracticeRoute): Promise<PracticeScreen>;
  /** The session that a page kept; a new one when that means nothing any more. */
  restore(kept: unknown): Promise<PracticeRoute>;
  act(showing: unknown, act: unknown): Promise<Saved>;
  /** Whether cards of the open file come first, from now on. */
  putFileFirst(on: boolean): Promise<void>;
}

export interface PracticeParts {
  readonly memory: MemoryService;
  readonly saving: Saving;
  readonly notes: MyAnswers;
  readonly file: ThisFile;
}

export function createPractice(
  services: Services,
  page: () => Page,
  { memory, saving, notes, file }: PracticeParts,
): Practice {
  const { clock, context } = services;
  /** The last session, to come back to after an answer was read; cramming is over when it is left. */
  let left: { readonly session: Session; readonly day: number } | undefined;

  const isFileFirst = (): boolean => context.globalState.get(stateKeys.fileFirst) === true;
  const fileConcepts = async (): Promise<ReadonlySet<string> | undefined> => {
    const { document } = file;
    const found = isFileFirst() && document !== undefined ? await file.conceptsOf(document) : undefined;
    return found && new Set(found.map(({ concept }) => concept));
  };
  const begin = async ({ scope, cram }: PracticeWish): Promise<Session> => {
    const [{ deck, memory: known }, first] = await Promise.all([memory.ready(), fileConcepts()]);
    const queue = (wishes: QueueWishes) =>
      buildQueue(deck, known, readPracticeSettings(), momentOf(clock), {
        ...wishes,
        ...(scope && { scope }),
        ...(first && { first }),
      });
    const due = queue(cram === true ? { cram } : {});
    // Who asks for something that is not due wants it all the same: then it does not count.
    return startSession(due.cards.length === 0 && scope !== undefined ? queue({ cram: true }) : due);
  };
  const remember = (session: Session): PracticeRoute => {
    if (session.mode === 'practice') left = { session, day: dayNumber(momentOf(clock)) };
    return { kind: 'practice', session };
  };
  const leftOfToday = (): Session | undefined =>
    left?.day === dayNumber(momentOf(clock)) && stateOfSession(left.session).current !== undefined
      ? left.session
      : undefined;

  return {
    async start(wish = {}) {
      const kept = wish.scope === undefined && wish.cram !== true ? leftOfToday() : undefined;
      await page().show(remember(kept ?? (await begin(wish))));
    },
    async screen({ session }) {
      const remembered = await memory.ready();
      const [at, card] = [stateOfSession(session), cardAt(session, remembered)];
      const language = services.language();
      const topic = (await services.catalog()).topics.find(({ id }) => id === card?.topic);
      const words = pageWords[language];
      return {
        kind: 'practice',
        language,
        words,
        showing: showingOf(session),
        session,
        eyebrow: [session.mode === 'cram' ? undefined : words.practice.title, topic?.name[language]]
          .filter(Boolean)
          .join(' · '),
        cram: session.mode === 'cram',
        position: { at: Math.min(at.done + 1, at.total), of: at.total },
        undoable: session.steps.length > 0,
        fileFirst: isFileFirst(),
        ...(card === undefined
          ? { end: sessionEnding(session, remembered, clock, language) }
          : {
              card: await practiceCard(services, notes, {
                card,
                remembered,
                seed: (remembered.memory.cards.get(card.id)?.reps ?? 0) + session.steps.length,
                cram: session.mode === 'cram',
              }),
            }),
      };
    },
    async restore(kept) {
      const { deck } = await memory.ready();
      return remember(parseSession(kept, deck) ?? (await begin({})));
    },
    async act(showing, asked) {
      const { route } = page();
      const act = parseAct(asked);
      if (route?.kind !== 'practice' || showingOf(route.session) !== showing || act === undefined)
        throw new Error('This card is not being asked');
      const { session } = route;
      return saving.save(showingOf(session), () => {
        const step = practiceStep(session, act, memory.events, momentOf(clock));
        if (step === undefined) throw new Error('There is nothing to do here');
        return { event: step.event, done: () => page().replace(route, remember(step.next)) };
      });
    },
    async putFileFirst(on) {
      await context.globalState.update(stateKeys.fileFirst, on);
      await page().show(remember(await begin({})));
    },
  };
}

/** Undefined at the end, and for a card that the deck does not have any more. */
const cardAt = (session: Session, { deck }: Remembered) => deck.byId.get(stateOfSession(session).current ?? '');

/** Names one showing of one card in a session. */
const showingOf = (session: Session): string =>
  `${session.steps.at(-1)?.event ?? 'first'} ${stateOfSession(session).current ?? 'end'}`;
