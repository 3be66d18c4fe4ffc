// A process that writes the log may die at any moment: nothing acknowledged is lost (`npm run test:kill` kills 300 times).
import assert from 'node:assert/strict';
import { killTest } from '../../kill/killTest.ts';

describe('killed while it writes', () => {
  it('the log loses nothing that was acknowledged, and stays readable', async function () {
    this.timeout(120_000);
    const { kills, acknowledged, lost, problems } = await killTest(20, 4);
    assert.deepEqual({ kills, lost, problems }, { kills: 20, lost: 0, problems: [] });
    assert.ok(acknowledged > 100, `only ${acknowledged} events`);
  });

  for (const lie of ['rename', 'write'] as const)
    it(`the loss is seen where a folder says that a ${lie} is done before it is`, async function () {
      this.timeout(120_000);
      const { lost } = await killTest(20, 4, lie, (sofar) => sofar > 0);
      assert.ok(lost > 0);
    });
});
