// Text as Markdown that means just that text. VS Code's own `appendText` also keeps lines from breaking at spaces.

export const plainMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
