// Practice: a session as a value in the page's route, moved on by what the reader does once the log has it.
import type * as vscode from 'vscode';
import { dayNumber, momentOf } from '../../core/recall/day.ts';
import { passOver } from '../../core/recall/elsewhere.ts';
import { parseSession } from '../../core/recall/parseSession.ts';
import { buildQueue, type QueueWishes, type Scope } from '../../core/recall/queue.ts';
import { startSession, stateOfSession, type First, type Session } from '../../core/recall/session.ts';
import type { PracticeScreen, Saved } from '../../protocol/memoryScreens.ts';
import type { Page } from '../answer/page.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { PracticeRoute } from '../answer/route.ts';
import { showError } from '../command.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import { practiceCard } from './cardScreen.ts';
import type { MemoryService, Remembered } from './memoryService.ts';
import type { MyAnswers } from './myAnswers.ts';
import { parseAct, practiceStep, undoable, type Earlier } from './practiceSteps.ts';
import type { Saving } from './saving.ts';
import { sessionEnding, takenBackWords } from './sessionWords.ts';

export interface PracticeWish {
  /** All that is due when absent. */
  readonly scope?: Scope;
  /** Due or not, and without counting. */
  readonly cram?: boolean;
  /** What comes first, in this session alone; `none` begins anew in the usual order. */
  readonly first?: First | 'none';
}

export interface Practice extends vscode.Disposable {
  /** Goes on with the session of today that was left, unless the wish names what to practise. */
  start(wish?: PracticeWish): Promise<void>;
  screen(route: PracticeRoute): Promise<PracticeScreen>;
  /** The session that a page kept; a new one when that means nothing any more. */
  restore(kept: unknown): Promise<PracticeRoute>;
  act(showing: unknown, act: unknown): Promise<Saved>;
}

export interface PracticeParts {
  readonly memory: MemoryService;
  readonly saving: Saving;
  readonly notes: MyAnswers;
  /** Ids of the concepts that the reader wants first. Rejects with PlainError when there is no such file or workspace. */
  readonly conceptsOf: (what: First) => Promise<ReadonlySet<string>>;
}

export function createPractice(
  services: Services,
  page: () => Page,
  { memory, saving, notes, conceptsOf }: PracticeParts,
): Practice {
  const { clock, log } = services;
  /** The last session, to come back to after an answer was read; cramming is over when it is left. */
  let left: { readonly session: Session; readonly day: number } | undefined;

  const begin = async ({ scope, cram, first: what }: PracticeWish): Promise<Session> => {
    const first = what === 'none' ? undefined : what;
    const [{ deck, memory: known }, wanted] = await Promise.all([memory.ready(), first && conceptsOf(first)]);
    const queue = (wishes: QueueWishes) =>
      buildQueue(deck, known, readPracticeSettings(), momentOf(clock), {
        ...wishes,
        ...(scope && { scope }),
        ...(wanted && { first: wanted }),
      });
    const due = queue(cram === true ? { cram } : {});
    // Who asks for something that is not due wants it all the same: then it does not count.
    const session = startSession(due.cards.length === 0 && scope !== undefined ? queue({ cram: true }) : due);
    return first ? { ...session, first } : session;
  };
  const remember = (session: Session): PracticeRoute => {
    if (session.mode === 'practice') left = { session, day: dayNumber(momentOf(clock)) };
    return { kind: 'practice', session };
  };
  /** Without cards that were done elsewhere. */
  const upToDate = (session: Session): Session =>
    memory.current === undefined ? session : passOver(session, memory.current.memory, momentOf(clock));
  const earlier = (): Earlier | undefined => {
    const { current, lastRating: rating } = memory;
    return rating && { rating, reps: current?.memory.cards.get(rating.card)?.reps ?? 0 };
  };
  const leftOfToday = (): Session | undefined =>
    left?.day === dayNumber(momentOf(clock)) && stateOfSession(left.session).current !== undefined
      ? left.session
      : undefined;

  // Who has gone elsewhere comes back to a card that is still to be asked; under one's eyes nothing changes.
  const following = memory.onDidChange(() => {
    const { route, seen } = page();
    if (route?.kind !== 'practice' || seen || saving.busy) return;
    const session = upToDate(route.session);
    if (session === route.session) return;
    page()
      .replace(route, remember(session))
      .catch((error: unknown) => showError(log, error));
  });

  return {
    async start(wish = {}) {
      await memory.ready();
      if (left !== undefined) left = { ...left, session: upToDate(left.session) };
      const goesOn = wish.scope === undefined && wish.cram !== true && wish.first === undefined;
      await page().show(remember((goesOn ? leftOfToday() : undefined) ?? (await begin(wish))));
    },
    async screen({ session, takenBack }) {
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
        eyebrow: [
          session.mode === 'cram' ? undefined : words.practice.title,
          session.first && words.practice.firstNow[session.first],
          topic?.name[language],
        ]
          .filter(Boolean)
          .join(' · '),
        cram: session.mode === 'cram',
        position: { at: Math.min(at.done + 1, at.total), of: at.total },
        undoable: undoable(session, earlier()) !== undefined,
        ...(takenBack && { takenBack: takenBackWords(takenBack, remembered, await services.catalog(), language) }),
        first: session.first ?? 'none',
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
      const session = parseSession(kept, deck);
      return remember(session === undefined ? await begin({}) : upToDate(session));
    },
    async act(showing, asked) {
      const { route } = page();
      const act = parseAct(asked);
      if (route?.kind !== 'practice' || showingOf(route.session) !== showing || act === undefined)
        throw new Error('This card is not being asked');
      const { session } = route;
      return saving.save(showingOf(session), () => {
        const step = practiceStep(session, act, memory.events, momentOf(clock), earlier());
        if (step === undefined) throw new Error('There is nothing to do here');
        const { event, next, takenBack } = step;
        // Who takes a rating back gets its card, whoever else has rated it.
        const go = (): PracticeRoute => (takenBack ? { ...remember(next), takenBack } : remember(upToDate(next)));
        return { event, done: () => page().replace(route, go()) };
      });
    },
    dispose: () => following.dispose(),
  };
}

/** Undefined at the end, and for a card that the deck does not have any more. */
const cardAt = (session: Session, { deck }: Remembered) => deck.byId.get(stateOfSession(session).current ?? '');

/** Names one showing of one card in a session. */
const showingOf = (session: Session): string =>
  [
    session.steps.findLast(({ event }) => event !== undefined)?.event ?? session.takenBack?.at(-1) ?? 'first',
    stateOfSession(session).current ?? 'end',
  ].join(' ');
