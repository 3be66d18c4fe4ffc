// What the page may ask of memory: quiz, practice, the mock interview, progress, one's own answer.
import { proposeRating } from '../../core/recall/proposeRating.ts';
import type { HostApi } from '../../protocol/api.ts';
import type { Page } from '../answer/page.ts';
import { known } from '../catalog/known.ts';
import type { Services } from '../services.ts';
import { askInterviewDate } from './interviewDate.ts';
import type { Recall } from './recall.ts';

type RecallApi = Pick<
  HostApi,
  | 'answerChoice'
  | 'nextChoice'
  | 'endQuiz'
  | 'quizQuestion'
  | 'practise'
  | 'practiceAct'
  | 'proposeRating'
  | 'practiseFirst'
  | 'endPractice'
  | 'mockInterview'
  | 'mockAnswer'
  | 'copyDebrief'
  | 'openProgress'
  | 'setInterviewDate'
  | 'writeMyAnswer'
>;

/** @param door where errors are caught */
export function recallApi(
  services: Services,
  page: Page,
  { quiz, practice, mock, notes }: Recall,
  door: <T>(run: () => Promise<T>) => Promise<T>,
): RecallApi {
  const end = (): Promise<void> => door(async () => page.close());
  return {
    answerChoice: (question, choice, option, ms) => door(() => quiz.answer(question, choice, option, ms)),
    nextChoice: () => door(() => quiz.next()),
    endQuiz: end,
    quizQuestion: (id) => door(async () => quiz.start('question', (await known(services, id)).id)),
    practise: () => door(() => practice.start()),
    practiceAct: (showing, act) => door(() => practice.act(showing, act)),
    proposeRating: (id, ticked) =>
      door(async () => {
        const { points } = await services.answer((await known(services, id)).id, services.language());
        const rating = proposeRating(new Set(Array.isArray(ticked) ? ticked : []), points);
        return rating === 2 ? 3 : rating;
      }),
    practiseFirst: (what) =>
      door(() => practice.start({ first: what === 'file' || what === 'workspace' ? what : 'none' })),
    endPractice: end,
    mockInterview: () => door(() => mock.start()),
    mockAnswer: (showing, answer) => door(() => mock.answer(showing, answer)),
    copyDebrief: (what) => door(() => mock.copyDebrief(what)),
    openProgress: () => door(() => page.show({ kind: 'progress' })),
    setInterviewDate: () => door(() => askInterviewDate(services)),
    writeMyAnswer: (question) => door(() => notes.open(question)),
  };
}
