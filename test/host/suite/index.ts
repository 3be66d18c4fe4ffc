// What VS Code calls inside its extension host: runs every test of this folder and writes a result file.
import * as vscode from 'vscode';
import { Mocha } from 'mocha-in-host';
import { loadTests } from 'host-tests';
import { watchConnections } from './connections.ts';

/** One test as the launcher reads it; `error` is there when it failed. */
interface Outcome {
  readonly title: string;
  readonly milliseconds: number;
  readonly skipped?: true;
  readonly error?: string;
}

/** Resolves when all tests ran and the result file is written; rejects when one failed, which ends VS Code with 1. */
export async function run(): Promise<void> {
  const connections = watchConnections();
  // The base reporter prints nothing: the launcher does.
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  const outcomes: Outcome[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Test, extra: Partial<Outcome>) => {
      outcomes.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0, ...extra });
    };
    runner.on('pass', (test) => note(test, {}));
    runner.on('pending', (test) => note(test, { skipped: true }));
    runner.on('fail', (test, error: unknown) =>
      note(test, { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  const { seen, foreign } = await connections();
  outcomes.push({
    title: `the extension host connects to nothing outside (${seen} connections seen)`,
    milliseconds: 0,
    ...(foreign.length === 0 ? {} : { error: foreign.join('\n') }),
  });
  await vscode.workspace.fs.writeFile(resultFile(), new TextEncoder().encode(JSON.stringify(outcomes)));
  if (failures > 0 || foreign.length > 0) throw new Error(`${failures} failed`);
}

/** Beside the manifest of the extension that holds these tests. */
function resultFile(): vscode.Uri {
  const holder =
    vscode.extensions.getExtension('gloss-study.gloss-checker') ?? vscode.extensions.getExtension('gloss-study.gloss');
  if (holder === undefined) throw new Error('Gloss is not there');
  return vscode.Uri.joinPath(holder.extensionUri, 'result.json');
}
