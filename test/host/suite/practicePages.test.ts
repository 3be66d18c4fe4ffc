// Pages that show what memory holds follow it while they are open: the plan and the progress.
import * as vscode from 'vscode';
import type { PlanScreen } from '../../../src/protocol/screens.ts';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors } from './gloss.ts';
import { observed } from './observed.ts';
import { logged, practiseInOwnFolder, rate, screens, set, start, writeForeign } from './practising.ts';

const lastPlan = (): PlanScreen | undefined => {
  const screen = screens().at(-1);
  return screen?.kind === 'plan' ? screen : undefined;
};

describe('an open page', () => {
  practiseInOwnFolder();
  afterEach(closeEditors);

  it('of the plan says what can be told once another window has practised it', async () => {
    observed.posted.length = 0;
    await vscode.commands.executeCommand('gloss.planWorkspace');
    const plan = await eventually('plan', lastPlan);
    const question = plan.questions.at(0)?.question ?? '';
    await writeForeign({
      id: 'feedfeedfeedfeed:7',
      at: Date.now(),
      card: `gloss/${question}/aloud`,
      rating: 4,
    });
    const after = await eventually('the plan with what is held', () => {
      const screen = lastPlan();
      return screen !== undefined && screen.held > plan.held ? screen : undefined;
    });
    ok(
      after.questions.slice(-after.held).some((one) => one.question === question),
      'what is held does not come last',
    );
  });

  it('of the progress says so too', async () => {
    await rate(await start('sft-failure-modes'), 1);
    equal((await logged()).at(-1)?.rating, 1);
    observed.posted.length = 0;
    await vscode.commands.executeCommand('gloss.progress');
    const told = () => {
      const screen = screens().at(-1);
      return screen?.kind === 'progress' ? /\d+/.exec(screen.sentence)?.[0] : undefined;
    };
    const before = Number(await eventually('progress', told));
    await writeForeign({
      id: 'feedfeedfeedfeed:8',
      at: Date.now(),
      card: 'gloss/sft-failure-modes/aloud',
      rating: 4,
    });
    await eventually('one more', () => Number(told()) === before + 1 || undefined);
    ok(screens().length > 1, 'the page was not shown anew');
  });

  it('of the progress follows the settings of practice', async () => {
    observed.posted.length = 0;
    await vscode.commands.executeCommand('gloss.progress');
    const date = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const shownDate = () => {
      const screen = screens().at(-1);
      return screen?.kind === 'progress' ? (screen.interview.date ?? 'none') : undefined;
    };
    equal(await eventually('progress', shownDate), 'none');
    await set('interviewDate', date);
    await eventually('the date', () => shownDate() === date || undefined);
    await set('interviewDate', undefined);
    await eventually('no date', () => shownDate() === 'none' || undefined);
  });
});
