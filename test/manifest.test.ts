// Holds package.json, the nls files, the l10n bundles and the code together.
import assert from 'node:assert/strict';
import manifest from '../package.json' with { type: 'json' };

describe('manifest', () => {
  it('starts the same file on desktop and on the web', () => {
    assert.equal(manifest.main, manifest.browser);
  });
});
