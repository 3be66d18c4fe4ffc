// Sessions in the real host: what an undo reaches, and what other windows and devices did to a session that was left.
import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors } from './gloss.ts';
import { observed } from './observed.ts';
import {
  ask,
  lastPractice,
  logged,
  practiceWhere,
  practiseInOwnFolder,
  rate,
  rows,
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
    await writeForeign({ ...latter, id: 'feedfeedfeedfeed:1', at: Date.now() });
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
    const screen = await start('training-pipeline');
    const { plan } = screen.session as { readonly plan: readonly string[] };
    const [, second, third] = plan;
    await vscode.commands.executeCommand('gloss.progress');
    await writeForeign({ id: 'feedfeedfeedfeed:2', at: Date.now(), card: second, rating: 3 });
    await eventually('what the other window did', async () => {
      const row = (await rows()).find(({ label: text }) => text === 'The route of LLM training');
      return row?.description === 'learning' || undefined;
    });
    const again = await start();
    equal(again.showing, screen.showing);
    await rate(again, 3);
    const next = await shownAfter(again.showing);
    equal(next.showing.split(' ')[1], third);
  });
});
