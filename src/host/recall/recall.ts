// What memory is made of in the host: the service, the quiz, practice, the mock interview, one's own answers.
import type * as vscode from 'vscode';
import type { Page } from '../answer/page.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import type { Plan } from '../plan/registerPlan.ts';
import type { Services } from '../services.ts';
import { firstConcepts } from './firstConcepts.ts';
import type { MemoryService } from './memoryService.ts';
import { createMock, type Mock } from './mock.ts';
import { createMyAnswers, type MyAnswers } from './myAnswers.ts';
import { createPractice, type Practice } from './practice.ts';
import { createQuiz, type Quiz } from './quiz.ts';
import { createSaving } from './saving.ts';

export interface Recall extends vscode.Disposable {
  readonly memory: MemoryService;
  readonly quiz: Quiz;
  readonly practice: Practice;
  readonly mock: Mock;
  readonly notes: MyAnswers;
}

export function createRecall(
  services: Services,
  page: () => Page,
  memory: MemoryService,
  file: ThisFile,
  plan: Pick<Plan, 'concepts'>,
): Recall {
  const notes = createMyAnswers(services);
  const saving = createSaving(services, memory);
  const practice = createPractice(services, page, { memory, saving, notes, conceptsOf: firstConcepts(file, plan) });
  return {
    memory,
    notes,
    quiz: createQuiz(services, page, memory),
    practice,
    mock: createMock(services, page, { memory, saving, notes }),
    dispose() {
      practice.dispose();
      saving.dispose();
      notes.dispose();
    },
  };
}
