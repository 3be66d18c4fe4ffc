// Which requests of a browser stay on this machine: for tests that hold that Gloss sends nothing anywhere.

/**
 * @typedef {object} Requests
 * @property {readonly string[]} local
 * @property {readonly string[]} foreign
 */

const local = /^(data|blob):|^(https?|wss?):\/\/(127\.0\.0\.1|localhost)[:/]/;
/** Addresses of a webview's own files: VS Code's service worker answers them out of the workbench. */
const ofWebview = /^https:\/\/[\w+.-]+\.vscode-resource\.vscode-cdn\.net\//;

/**
 * Watches the pages, frames and workers of a context from now on.
 * @param {import('playwright-core').BrowserContext} context
 * @returns {() => Requests} what was asked for until then
 */
export function watchRequests(context) {
  /** @type {Set<string>} */
  const asked = new Set();
  /** @type {Set<string>} */
  const answeredOutside = new Set();
  context.on('request', (request) => asked.add(request.url()));
  context.on('response', (response) => {
    if (!response.fromServiceWorker()) answeredOutside.add(response.url());
  });
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') answeredOutside.add(request.url());
  });
  return () => {
    const all = [...asked];
    const stays = (/** @type {string} */ address) =>
      local.test(address) || (ofWebview.test(address) && !answeredOutside.has(address));
    return { local: all.filter(stays), foreign: all.filter((address) => !stays(address)) };
  };
}
