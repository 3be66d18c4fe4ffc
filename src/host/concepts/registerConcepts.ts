// stub
import * as vscode from 'vscode';
import type { Services } from '../services.ts';
export const registerConcepts = (_services: Services): vscode.Disposable => vscode.Disposable.from();
