// What VS Code gives a webview, typed.

export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): unknown;
}

declare global {
  /** Can be called once only. */
  function acquireVsCodeApi(): VsCodeApi;
}
