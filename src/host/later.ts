// Calls that come later unless they are taken back, and waiting that has an end.
import * as vscode from 'vscode';

/** @returns takes it back */
export function later(milliseconds: number, run: () => void): vscode.Disposable {
  const handle = setTimeout(run, milliseconds);
  return new vscode.Disposable(() => clearTimeout(handle));
}

/** Resolves once `promise` is settled, either way, and after so many milliseconds at the latest. */
export async function settledWithin(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = later(milliseconds, resolve);
    const settled = (): void => {
      end.dispose();
      resolve();
    };
    promise.then(settled, settled);
  });
}
