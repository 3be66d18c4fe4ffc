// The reader's home folder, where the extension host has one: in Node, not in a browser.

/** The path, or undefined in a browser. VS Code has no way of its own to ask. */
export function homeFolder(): string | undefined {
  // SAFETY: every step may be absent, and what is no text is refused.
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, unknown>> } };
  const home = process?.env?.['HOME'] ?? process?.env?.['USERPROFILE'];
  return typeof home === 'string' && home !== '' ? home : undefined;
}
