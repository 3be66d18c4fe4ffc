// The four themes of the tests: what VS Code itself puts into a webview, recorded.
import recorded from '../fixtures/themes.json' with { type: 'json' };

export const themeNames = ['light', 'dark', 'hc-light', 'hc-dark'] as const;
export type ThemeName = (typeof themeNames)[number];

export interface Theme {
  readonly body: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** VS Code's own style sheet for webviews. */
  readonly defaultStyles: string;
}

export const themeOf = (name: ThemeName): Theme => ({
  ...recorded.themes[name],
  defaultStyles: recorded.defaultStyles,
});
