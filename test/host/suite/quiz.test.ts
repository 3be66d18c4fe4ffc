// The quiz opens in the page: at random, of a question, of a topic, and the question of the day.
import * as vscode from 'vscode';
import { equal, eventually } from './assert.ts';
import { closeEditors, pageTab } from './gloss.ts';
import { observed } from './observed.ts';

describe('quiz', () => {
  beforeEach(() => {
    observed.said.length = 0;
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

  it('says one sentence for a topic that does not exist', async () => {
    await vscode.commands.executeCommand('gloss.quizTopic', { topic: 'no-such-topic' });
    await eventually('sentence', () => observed.said[0]);
    equal(pageTab(), undefined);
  });
});
