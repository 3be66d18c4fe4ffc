// The extension is there and starts nothing by itself.
import * as vscode from 'vscode';
import { ok } from './assert.ts';

describe('extension', () => {
  it('is installed', () => {
    ok(vscode.extensions.getExtension('gloss-study.gloss'));
  });
});
