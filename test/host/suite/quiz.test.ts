// The quiz opens in the page: at random, of a question, of a topic, and the question of the day.
import * as vscode from 'vscode';
import { equal, eventually } from './assert.ts';
import { closeEditors, pageTab, setLanguage } from './gloss.ts';
import { observed, type PageMessage } from './observed.ts';
import type { ChoiceResult, QuizScreen } from '../../../src/protocol/screens.ts';

const replyTo = (call: number): PageMessage | undefined => observed.posted.find(({ reply }) => reply === call);

/** Where the right option stands, as the host said. */
function rightIn(message: PageMessage | undefined): unknown {
  const { value } = message ?? {};
  return typeof value === 'object' && value !== null && 'right' in value ? value.right : 'no result';
}

const lastShown = (is: (screen: QuizScreen) => boolean): QuizScreen | undefined =>
  observed.posted
    .filter(({ method }) => method === 'show')
    // SAFETY: the host shows screens; those that are no quiz do not pass the test.
    .map(({ args }) => args?.[0] as QuizScreen)
    .findLast(is);

/** The quiz that the page was last shown in a language. */
const shown = (language: 'en' | 'zh-cn'): Promise<QuizScreen> =>
  eventually(`quiz in ${language}`, () =>
    lastShown((screen) => screen.kind === 'quiz' && screen.language === language),
  );

describe('quiz', () => {
  beforeEach(() => {
    observed.said.length = 0;
    observed.posted.length = 0;
  });
  afterEach(closeEditors);

  const starts: readonly (readonly [string, unknown?])[] = [
    ['gloss.randomQuiz'],
    ['gloss.questionOfTheDay'],
    ['gloss.quizQuestion', { question: 'lora-vs-qlora' }],
    ['gloss.quizTopic', { topic: 'tuning' }],
  ];
  for (const [command, target] of starts)
    it(`opens by ${command}`, async () => {
      await vscode.commands.executeCommand(command, target);
      await eventually('page', pageTab);
      equal(observed.said, []);
    });

  it('takes one answer to a choice, and shows it again in the other language', async () => {
    await setLanguage('en');
    await vscode.commands.executeCommand('gloss.quizQuestion', { question: 'lora-vs-qlora' });
    const asked = await shown('en');
    for (const call of [9001, 9002])
      observed.speak({ call, method: 'answerChoice', args: [asked.question, asked.choice, 0, 5] });
    const replies = await Promise.all([9001, 9002].map((call) => eventually('reply', () => replyTo(call))));
    equal(
      replies.map(({ error }) => error !== undefined),
      [false, true],
    );
    await setLanguage('zh-cn');
    const again = await shown('zh-cn');
    await setLanguage(undefined);
    equal([again.question, again.choice, again.options.length], [asked.question, asked.choice, asked.options.length]);
    const { chosen, result } = again.answered ?? {};
    equal(
      { chosen, right: result?.right, saved: result?.saved },
      { chosen: 0, right: rightIn(replies[0]), saved: true },
    );
  });

  it('says that the card is due after a wrong answer, and only when it is', async () => {
    let calls = 9200;
    const answerFirst = async (): Promise<ChoiceResult> => {
      observed.posted.length = 0;
      calls += 1;
      const call = calls;
      await vscode.commands.executeCommand('gloss.quizQuestion', { question: 'peft-family' });
      const { question, choice } = await eventually('quiz', () => lastShown(({ kind }) => kind === 'quiz'));
      observed.speak({ call, method: 'answerChoice', args: [question, choice, 0, 5] });
      const { value } = await eventually('reply', () => replyTo(call));
      // SAFETY: the host answers with the result of the choice.
      return value as ChoiceResult;
    };
    const results: ChoiceResult[] = [];
    while (results.length < 20 && results.every(({ right }) => right === 0)) results.push(await answerFirst());
    equal(
      results.map(({ cardDue }) => cardDue),
      results.map(({ right }) => right !== 0),
    );
    await vscode.commands.executeCommand('gloss.suspendQuestion', { question: 'peft-family' });
    equal((await answerFirst()).cardDue, false, 'its card is paused');
    await vscode.commands.executeCommand('gloss.resumeQuestion', { question: 'peft-family' });
  });

  it('refuses answers that no page gives', async () => {
    await vscode.commands.executeCommand('gloss.randomQuiz');
    const { question, choice } = await eventually('quiz', () => lastShown((screen) => screen.kind === 'quiz'));
    const wrong: readonly (readonly unknown[])[] = [
      [],
      [question, choice],
      [question, choice, '0', 5],
      [question, choice, 1.5, 5],
      [question, choice, -1, 5],
      [question, choice, 99, 5],
      ['__proto__', 'constructor', 0, 5],
    ];
    for (const [index, args] of wrong.entries()) observed.speak({ call: 9100 + index, method: 'answerChoice', args });
    for (const [index, args] of wrong.entries()) {
      const { error } = await eventually('reply', () => replyTo(9100 + index));
      equal(typeof error, 'string', JSON.stringify(args));
    }
  });

  it('says one sentence for a topic that does not exist', async () => {
    await vscode.commands.executeCommand('gloss.quizTopic', { topic: 'no-such-topic' });
    await eventually('sentence', () => observed.said[0]);
    equal(pageTab(), undefined);
  });
});
