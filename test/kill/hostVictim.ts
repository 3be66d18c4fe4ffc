// Runs inside VS Code, which is killed: answers quizzes as the page does, and keeps a note of every answer that was called saved.
import * as vscode from 'vscode';
import { eventually } from '../host/suite/assert.ts';
import { observed } from '../host/suite/observed.ts';
import type { QuizScreen } from '../../src/protocol/screens.ts';

/** A file beside the log, and the number of this life. */
declare const NOTES: string;
declare const LIFE: number;

interface NodeProcess {
  getBuiltinModule(name: 'node:fs'): { appendFileSync(file: string, text: string): void };
}

// SAFETY: this runs in the Node extension host alone, Node 22 or newer.
const { appendFileSync } = (globalThis as unknown as { process: NodeProcess }).process.getBuiltinModule('node:fs');

function isSaved(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'saved' in value && value.saved === true;
}

const lastQuiz = (): QuizScreen | undefined =>
  observed.posted
    .filter(({ method }) => method === 'show')
    // SAFETY: the host shows screens; those that are no quiz do not pass the test.
    .map(({ args }) => args?.[0] as QuizScreen)
    .findLast(({ kind }) => kind === 'quiz');

/** @param n of this life; it travels as the time that the answer took, for the page learns no id */
async function answer(n: number): Promise<void> {
  observed.posted.length = 0;
  await vscode.commands.executeCommand('gloss.randomQuiz');
  const { question, choice } = await eventually('quiz', lastQuiz);
  const took = LIFE * 1_000_000 + n;
  observed.speak({ call: took, method: 'answerChoice', args: [question, choice, 0, took] });
  const { value } = await eventually('reply', () => observed.posted.find(({ reply }) => reply === took));
  if (isSaved(value)) appendFileSync(NOTES, `${took}\n`);
}

/** Never ends by itself. */
export async function run(): Promise<void> {
  const [file] = await vscode.workspace.findFiles('train_lora.py');
  if (file === undefined) throw new Error('The sample workspace is not open');
  await vscode.window.showTextDocument(file);
  for (let n = 1; ; n += 1) await answer(n);
}
