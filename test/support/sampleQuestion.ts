// A small question that is right in every point, in both languages; tests break one thing at a time.
import type { QuestionSource } from '../../src/core/catalog/parseQuestion.ts';

export const sampleMaster = `---
core: 12
level: 3
concepts: [rope]
builds-on: [self-attention]
related: [other-question]
aliases: [old-name]
version: 2
reviewed: 2026-11-23
title: Why are positions rotated?
short: Rotated positions
summary: How a rotation of pairs tells a model where its tokens stand.
---
## One minute aloud
**Positions are angles.**

The score of two tokens depends on their distance.

## In depth
![A pair of numbers turns by an angle.](figure:pairs)

### The score depends on the distance {#distance}
For $q$ and $k$ the score is $q^\\top R_{n-m} k$ [@su2021roformer, sec. 3.2].

\`\`\`python run
# a comment
print(1 + 1)
\`\`\`
\`\`\`output
2
\`\`\`

:::fold The derivation
$$
R_m^\\top R_n = R_{n-m}
$$
:::

### The base sets the speed {#base}
\`\`\`lab rope
{"base": 10000}
\`\`\`
See [the other answer](question/other-question#start).

## Often said wrongly
### "It extrapolates" {#extrapolates}
It does not [@press2021train, Fig. 1; @su2021roformer].

## Follow-ups
### Why not rotate the values? {#ask-values}
Nothing would undo it.

#### And if one did? {#rotated-values}
Then outputs would turn.

##### By how much? {#how-much}
By the angle of the position.

## Scoring points
- pass {#rotates} names the rotation
- good {#values} says why values stay
- outstanding {#layout} knows both layouts of pairs
- red-flag {#added} adds it to the embeddings

## Cards
### {#identity}
Which identity makes it relative?

---
Two rotations become one by the difference.

### {#hidden kind=cloze}
It turns {{queries and keys}}.

### {#pairs kind=number answer=64 tolerance=0 unit=pairs}
How many pairs has a head of 128?

---
128 / 2 = 64.

### {#cache kind=drill drill=kv-cache}

## Choices
### {#turned}
What is turned?
- [x] Queries and keys
  > Their product then depends on the distance.
- [ ] Values alone
  > Nothing would undo that.
`;

export const sampleTranslation = `---
title: 为什么旋转位置？
short: 旋转的位置
summary: 把成对的数转一个角度，模型就知道 token 在哪里。
of: 2
---
## 一分钟口述
**位置就是角度。**

两个 token 的得分只看距离。

## 详解
![一对数转过一个角度。](figure:pairs)

### 得分只看距离 {#distance}
对 $q$ 和 $k$，得分是 $q^\\top R_{n-m} k$ [@su2021roformer, sec. 3.2]。

\`\`\`python run
# a comment
print(1 + 1)
\`\`\`
\`\`\`output
2
\`\`\`

:::fold 推导
$$
R_m^\\top R_n = R_{n-m}
$$
:::

### 底数决定快慢 {#base}
\`\`\`lab rope
{"base": 10000}
\`\`\`
看[另一题](question/other-question#start)。

## 常见误区
### 「它能外推」 {#extrapolates}
不能 [@press2021train, Fig. 1; @su2021roformer]。

## 追问
### 为什么不转 value？ {#ask-values}
没有东西能抵消它。

#### 如果转了呢？ {#rotated-values}
输出会跟着转。

##### 转多少？ {#how-much}
转位置对应的角度。

## 得分点
- pass {#rotates} 说出旋转
- good {#values} 说出 value 为什么不转
- outstanding {#layout} 知道两种配对方式
- red-flag {#added} 说成加到嵌入上

## 记忆卡
### {#identity}
哪个恒等式让它只看相对位置？

---
两次旋转合成一次，角度相减。

### {#hidden kind=cloze}
它旋转 {{query 和 key}}。

### {#pairs kind=number answer=64 tolerance=0 unit=对}
128 维的头有多少对？

---
128 / 2 = 64。

### {#cache kind=drill drill=kv-cache}

## 选择题
### {#turned}
旋转的是什么？
- [x] query 和 key
  > 它们的内积于是只看距离。
- [ ] 只有 value
  > 没有东西能抵消它。
`;

export const sampleSource = (
  master = sampleMaster,
  translation: string | undefined = sampleTranslation,
): QuestionSource => ({
  id: 'rotated-positions',
  group: 'architecture',
  master: { file: 'questions/architecture/rotated-positions.md', text: master },
  ...(translation === undefined
    ? {}
    : { translation: { file: 'questions/architecture/rotated-positions.zh-cn.md', text: translation } }),
});

/** `text` with the one occurrence of `from` replaced; throws when there is not exactly one. */
export function withChange(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times`);
  return parts.join(to);
}

/** 1-based line of the one line that holds `words`. */
export function lineOf(text: string, words: string): number {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`No line holds "${words}"`);
  return index + 1;
}
