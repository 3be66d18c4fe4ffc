// A host in memory: it shows screens, records every call and answers choices from a table.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { HostApi } from '../../../src/protocol/api.ts';
import type { Rating, Saved } from '../../../src/protocol/memoryScreens.ts';
import type { ChoiceResult, Screen } from '../../../src/protocol/screens.ts';

export type Screens = Readonly<Record<Language, Screen>>;

export interface FakeHost {
  readonly api: HostApi;
  /** Name and arguments of every call, without `ready`. */
  readonly calls: readonly (readonly unknown[])[];
  /** Of each page that was ready: whether it had drawn the screen of its document. */
  readonly drawn: readonly boolean[];
  screens: Screens;
  language: Language;
  result: ChoiceResult;
  /** What the log says of an act or an answer. */
  saved: Saved;
  rating: Rating;
  /** What `show` of the page is; set when the channel is open. */
  show: (screen: Screen) => Promise<void>;
}

export function createFakeHost(screens: Screens, language: Language): FakeHost {
  const calls: (readonly unknown[])[] = [];
  const drawn: boolean[] = [];
  const record = (...call: readonly unknown[]): Promise<void> => {
    calls.push(call);
    return Promise.resolve();
  };
  const host: FakeHost = {
    calls,
    drawn,
    screens,
    language,
    result: {
      right: 1,
      reasons: { 0: '<p>The reason of the first.</p>', 1: '<p>The reason of the second.</p>' },
      saved: true,
      cardDue: false,
    },
    saved: { saved: true },
    rating: 3,
    show: () => Promise.reject(new Error('The page is not open yet')),
    api: {
      async ready(_, isDrawn) {
        drawn.push(isDrawn);
        if (!isDrawn) await host.show(host.screens[host.language]);
      },
      openQuestion: (id, section) => record('openQuestion', id, section),
      openConcept: (id) => record('openConcept', id),
      openConceptSource: (id, key) => record('openConceptSource', id, key),
      openPlace: (uri, line) => record('openPlace', uri, line),
      copyPlan: () => record('copyPlan'),
      renewPlan: () => record('renewPlan'),
      openBeside: (id) => record('openBeside', id),
      async setLanguage(next) {
        await record('setLanguage', next);
        host.language = next;
        await host.show(host.screens[next]);
      },
      keepLanguage: () => record('keepLanguage'),
      async answerChoice(question, choice, option, milliseconds) {
        await record('answerChoice', question, choice, option, typeof milliseconds);
        return host.result;
      },
      nextChoice: () => record('nextChoice'),
      endQuiz: () => record('endQuiz'),
      quizQuestion: (id) => record('quizQuestion', id),
      practise: () => record('practise'),
      async practiceAct(showing, act) {
        await record('practiceAct', showing, 'milliseconds' in act ? { ...act, milliseconds: 'number' } : act);
        return host.saved;
      },
      async proposeRating(question, ticked) {
        await record('proposeRating', question, ticked);
        return host.rating;
      },
      practiseFirst: (what) => record('practiseFirst', what),
      endPractice: () => record('endPractice'),
      mockInterview: () => record('mockInterview'),
      async mockAnswer(showing, answer) {
        await record('mockAnswer', showing, { ...answer, milliseconds: typeof answer.milliseconds });
        return host.saved;
      },
      copyDebrief: (what) => record('copyDebrief', what),
      openProgress: () => record('openProgress'),
      setInterviewDate: () => record('setInterviewDate'),
      writeMyAnswer: (question) => record('writeMyAnswer', question),
      copy: (id, what) => record('copy', id, what),
      openSource: (id, key) => record('openSource', id, key),
      reportMistake: (id, selection) => record('reportMistake', id, selection),
      report: (message, stack) => record('report', message, stack),
    } satisfies HostApi,
  };
  return host;
}
