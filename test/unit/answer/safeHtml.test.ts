// The reader of HTML that the hostile corpus trusts does find faults.
import assert from 'node:assert/strict';
import { htmlFaults } from '../../support/safeHtml.ts';

describe('the strict reader of HTML', () => {
  for (const bad of [
    '<script>alert(1)</script>',
    '<p onclick="x">a</p>',
    '<p onclick=x>a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="command:x">a</a>',
    '<a href="http://x.example">a</a>',
    '<a href="https://x.example">a</a>',
    '<img src="https://x.example">',
    '<p style="color:red">a</p>',
    '<p>a',
    '<p>a</em>',
    'a < b',
    '<!-- a -->',
  ])
    it(`refuses ${bad}`, () => {
      assert.notDeepEqual(htmlFaults(bad), []);
    });

  it('accepts what the renderer makes', () => {
    assert.deepEqual(htmlFaults('<p>a &lt; b <a href="#why-rope">c</a><br><em>d</em></p>'), []);
  });
});
