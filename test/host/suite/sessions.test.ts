// Sessions in the real host: what an undo reaches, and what other windows and devices did to a session that was left.
import * as vscode from 'vscode';
import type { PracticeScreen } from '../../../src/protocol/memoryScreens.ts';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors } from './gloss.ts';
import { observed } from './observed.ts';
import {
  ask,
  freshQuestion,
  lastPractice,
  logged,
  practiceWhere,
  practiseInOwnFolder,
  rate,
  shownAfter,
  start,
  writeForeign,
} from './practising.ts';

describe('a session of practice', () => {
  practiseInOwnFolder();
  afterEach(closeEditors);

  it('takes a rating back, also after a reload of the window, and the log says what was undone', async () => {
    const first = await start('lora-vs-qlora');
    await rate(first, 3);
    const second = await shownAfter(first.showing);
    const [rated] = (await logged()).slice(-1);
    const [serializer] = observed.serializers;
    ok(serializer);
    await closeEditors();
    observed.posted.length = 0;
    const panel = vscode.window.createWebviewPanel('gloss.page', 'Gloss', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    await serializer.deserializeWebviewPanel(panel, {
      screen: { kind: 'practice', showing: second.showing, session: second.session, language: 'en' },
    });
    const again = await eventually('card after the reload', lastPractice);
    equal([again.showing, again.undoable], [second.showing, true]);
    equal((await ask('practiceAct', again.showing, { kind: 'undo' })).value, { saved: true });
    const undone = (await logged()).at(-1);
    equal([undone?.kind, undone?.target], ['undo', rated?.id]);
    equal((await shownAfter(again.showing)).showing, first.showing);
  });

  it('takes back, at the start of a session, the last rating of an earlier one, and says which', async () => {
    const first = await start('length-extrapolation');
    await rate(first, 4);
    await shownAfter(first.showing);
    await rate(await start('tokenizer-training'), 3);
    const [former, latter] = (await logged()).slice(-2);
    equal([former?.card, latter?.card], ['gloss/length-extrapolation/aloud', 'gloss/tokenizer-training/aloud']);
    // Another device rates later: that is not for this one to take back.
    const { question, learnt } = await freshQuestion();
    await writeForeign({ id: 'feedfeedfeedfeed:1', at: Date.now(), card: `gloss/${question}/aloud`, rating: 3 });
    await learnt();
    let screen = await start('inference-methods');
    equal([screen.undoable, screen.takenBack], [true, undefined]);
    for (const [rated, words] of [
      [latter, 'Taken back: Tokenizers and their training · Got it'],
      [former, 'Taken back: Inputs longer than trained on · Easy'],
    ] as const) {
      equal((await ask('practiceAct', screen.showing, { kind: 'undo' })).value, { saved: true });
      screen = await practiceWhere(words, ({ takenBack }) => takenBack === words);
      equal([(await logged()).at(-1)?.target, screen.card?.question], [rated?.id, rated?.card?.split('/')[1]]);
    }
  });

  it('does not ask again what another window has rated meanwhile', async () => {
    const { question, learnt } = await freshQuestion();
    const screen = await start(question);
    const { plan } = screen.session as { readonly plan: readonly string[] };
    const [, second, third] = plan;
    await vscode.commands.executeCommand('gloss.progress');
    await writeForeign({ id: 'feedfeedfeedfeed:2', at: Date.now(), card: second, rating: 3 });
    await learnt();
    const again = await start();
    equal(again.showing, screen.showing);
    await rate(again, 3);
    const next = await shownAfter(again.showing);
    equal(next.showing.split(' ')[1], third);
  });

  it('writes what its menu says: later today, tomorrow, pause, anew', async () => {
    const acts = {
      later: 'bury',
      tomorrow: 'bury',
      suspend: 'suspend',
      reset: 'reset',
    } as const;
    let screen = await start('gpt-llama-t5-glm');
    for (const [kind, event] of Object.entries(acts)) {
      const [, card] = screen.showing.split(' ');
      equal((await ask('practiceAct', screen.showing, { kind })).value, { saved: true });
      const written = (await logged()).at(-1);
      equal([written?.kind, written?.card], [event, card], kind);
      const hours = ((written?.until ?? Number.NaN) - (written?.at ?? 0)) / 3_600_000;
      if (kind === 'later') ok(hours > 0 && hours <= 3, `${hours} h`);
      else equal(written?.until, undefined, kind);
      screen = await shownAfter(screen.showing);
    }
  });

  it('goes on, for who comes back to a hidden page, with a card that nobody has rated', async () => {
    const { question, learnt } = await freshQuestion();
    const screen = await start(question);
    // SAFETY: the host writes the session that it sends.
    const { plan } = screen.session as { readonly plan: readonly string[] };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'elsewhere' }));
    const [card, next] = plan;
    await writeForeign({ id: 'feedfeedfeedfeed:3', at: Date.now(), card, rating: 3 });
    await learnt();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await practiceWhere('the next card', ({ showing }) => showing.endsWith(` ${next}`));
  });

  it('puts cards of the open file first when asked, says so, and for this session alone', async () => {
    // SAFETY: the host writes the session that it sends.
    const onLora = ({ session }: PracticeScreen): number =>
      (session as { readonly plan: readonly string[] }).plan.filter((card) => /lora|peft/.test(card)).length;
    const content = 'from peft import LoraConfig\nconfig = LoraConfig(r=8, lora_alpha=16)\n';
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'python', content }));
    observed.posted.length = 0;
    await vscode.commands.executeCommand('gloss.practiseFile');
    const screen = await eventually('card', lastPractice);
    equal([screen.first, /the open file first/.test(screen.eyebrow)], ['file', true]);
    equal((await ask('practiseFirst', 'none')).error, undefined);
    const usual = await practiceWhere('the usual order', ({ first }) => first === 'none');
    equal(/the open file first/.test(usual.eyebrow), false);
    ok(
      onLora(screen) > 4 && onLora(screen) > onLora(usual),
      `${onLora(screen)} cards on LoRA, usually ${onLora(usual)}`,
    );
  });
});
