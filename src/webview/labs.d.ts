// What the plugin src/build/labViews.mjs makes at build: every lab by its folder.
declare module 'labs:views' {
  export const labs: Readonly<Record<string, () => Promise<unknown>>>;
}
