// The linter for Chinese text: what it refuses, what it lets pass, and where it points.
import assert from 'node:assert/strict';
import { lintChinese, lintChineseText } from '../../../src/build/chineseText.ts';
import { createReader } from '../../../src/core/answer/readMarkdown.ts';

const read = createReader();

describe('the linter for Chinese text', () => {
  for (const good of [
    '使用 LoRA 微调，秩取 8。',
    '低秩适配（Low-Rank Adaptation, LoRA）冻结权重 $W_0$，乘 `alpha / r`。',
    '「低秩就够用」是假设，不是定理 [@hu2021lora, sec. 4.1]。',
    '省 75%，约 3.9 GB；为什么？',
    '`code`，$x$。**NF4** 是码本。',
    'English only, with (parentheses): fine.',
    '```python\nx=1 # 中文注释abc\n```',
    '比例是 1:2，时间 10:30。',
    '两次旋转合成一次 {#identity}',
    '它旋转{{query}}，没有 {{残差}} 和 {{MLP}}。',
  ])
    it(`lets pass: ${good.slice(0, 24)}`, () => {
      assert.deepEqual(lintChinese(good, read), []);
    });

  for (const [bad, message] of [
    ['使用LoRA 微调', /space stands between/],
    ['秩取8。', /space stands between/],
    ['系数α是 2', /space stands between/],
    ['乘`alpha`得到', /space stands between/],
    ['权重$W$冻结', /space stands between/],
    ['**LoRA**冻结', /space stands between/],
    ['冻结 权重', /no space between Han/],
    ['冻结\n权重', /no space between Han/],
    ['冻结 ，训练', /beside full-width/],
    ['冻结。 训练', /beside full-width/],
    ['冻结,训练', /is full-width/],
    ['冻结(不训练)', /is full-width/],
    ['他说"冻结"了', /is full-width/],
    ['冻结权重.', /ends with 。/],
    ['省 75 %。', /no space between a number/],
    ['省 75\u00a0%。', /no space between a number/],
    ['值得注意的是，它不变。', /nobody says this/],
    ['对矩阵进行乘法操作。', /a verb says/],
    ['通过低秩矩阵来实现。', /a verb says/],
  ] as const)
    it(`refuses: ${bad.replace('\n', ' ')}`, () => {
      const [fault] = lintChinese(bad, read);
      assert.match(fault?.message ?? '', message);
    });

  it('points to the line, in text and in Markdown', () => {
    assert.deepEqual(
      lintChineseText('好。\n坏a').map(({ line }) => line),
      [2],
    );
    assert.deepEqual(
      lintChinese('# 好\n\n好\n\n- 坏a\n- LoRA\n  很b', read).map(({ line }) => line),
      [5, 7],
    );
  });
});
