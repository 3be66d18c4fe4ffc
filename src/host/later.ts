// A call that comes later, unless it is taken back.
import * as vscode from 'vscode';

/** @returns takes it back */
export function later(milliseconds: number, run: () => void): vscode.Disposable {
  const handle = setTimeout(run, milliseconds);
  return new vscode.Disposable(() => clearTimeout(handle));
}
