// An answer with every kind of thing that a page can hold, in both languages, as core/answer writes it.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { AnswerScreen } from '../../../src/protocol/screens.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';

const cite = (number: number, key: string, locator?: string): string =>
  `<button type="button" class="cite" data-cite="${key}"${locator === undefined ? '' : ` data-locator="${locator}"`} aria-label="Source ${number}: ${key}">${number}</button>`;
const concept = (id: string, word: string): string =>
  `<button type="button" class="concept" data-concept="${id}">${word}</button>`;
const tex = (source: string): string => `<span class="math" data-tex="${source}">${source}</span>`;
const display = (source: string): string => `<div class="math" data-tex="${source}">${source}</div>`;

const figure = (label: string, low: string, high: string): string =>
  `<figure data-figure="levels"><svg aria-label="${label}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120" role="img"><title>${label}</title>
<line class="line" x1="40" y1="60" x2="600" y2="60"/><line class="hair" x1="40" y1="90" x2="600" y2="90"/>
${[0, 70, 130, 180, 225, 265, 300, 335, 375, 420, 470, 530, 560].map((x) => `<line class="accent-line" stroke-width="2" x1="${40 + x}" y1="60" x2="${40 + x}" y2="35"/>`).join('')}
<rect class="accent-soft" x="40" y="60" width="180" height="14"/><rect class="second-soft" x="220" y="60" width="180" height="14"/><rect class="third-soft" x="400" y="60" width="200" height="14"/>
<text class="fg t-l" x="40" y="20">NF4</text><text class="muted t-m" text-anchor="end" x="600" y="20">4 bit</text>
<text class="accent t-m" x="40" y="108">${low}</text><text class="second t-m" text-anchor="middle" x="320" y="108">0</text><text class="third t-m" text-anchor="end" x="600" y="108">${high}</text></svg></figure>`;

const table = (label: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="table" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head.map((cell, index) => `<th scope="col"${index > 0 ? ' class="align-right"' : ''}>${cell}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell, index) => `<td${index > 0 ? ' class="align-right"' : ''}>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`;

const code = `<pre class="code" tabindex="0"><code class="language-python">d, r = 4096, 8
print(f"{r * (d + d):,} of {d * d:,} parameters of this one projection are trained, which is a long line")
</code></pre>
<pre class="output" tabindex="0" role="group" aria-label="Output"><samp>65,536 of 16,777,216
</samp></pre>`;

const update = String.raw`h = W_0x + \frac{\alpha}{r}BAx,\qquad B\in\mathbb{R}^{d\times r},\quad A\in\mathbb{R}^{r\times k}`;

const sources = [
  {
    number: 1,
    key: 'hu2021lora',
    html: 'Hu et al. 2021. <em>LoRA: Low-Rank Adaptation of Large Language Models</em>',
    url: 'https://arxiv.org/abs/2106.09685',
  },
  {
    number: 2,
    key: 'dettmers2023qlora',
    html: 'Dettmers et al. 2023. <em>QLoRA: Efficient Finetuning of Quantized LLMs</em>',
    url: 'https://arxiv.org/abs/2305.14314',
  },
];

const english: AnswerScreen = {
  kind: 'answer',
  language: 'en',
  words: pageWords.en,
  id: 'lora-vs-qlora',
  version: 1,
  eyebrow: 'Tuning and alignment · 11',
  title: 'How do LoRA and QLoRA work?',
  aloud: {
    seconds: 65,
    html: `<p><strong>LoRA trains a small low-rank update beside frozen weights; QLoRA also stores those frozen weights in four bits, yet computes in sixteen.</strong></p>
<p>Take one linear layer. LoRA freezes its weight matrix and adds a side path of two thin matrices, A and B. Only these get gradients and Adam states. A starts random and B at zero, so training starts from the unchanged model.</p>
<p>One caveat: only the stored base shrinks about fourfold. Activations stay, and every step pays for the unpacking.</p>`,
  },
  lead: figure('Sixteen levels, close together around zero and far apart at the ends', '−1', '+1'),
  depth: [
    {
      id: 'low-rank',
      heading: 'The update is low-rank; the weights stay where they are',
      html: `<p>For a frozen ${tex('W_0\\in\\mathbb{R}^{d\\times k}')} ${concept('lora', 'LoRA')} computes</p>
${display(update)}
<p>A pair costs ${tex('r(d+k)')} parameters instead of ${tex('dk')}: rank 8 on a 4,096 × 4,096 projection trains 65,536 numbers of 16.8 million, or 0.39\u00a0%. ${tex('A')} starts Gaussian and ${tex('B')} at zero, so the first forward pass is the base model's <sup>${cite(1, 'hu2021lora', 'sec. 4.1')}${cite(2, 'dettmers2023qlora')}</sup>. See also <a href="#peft-family" class="question" data-question="peft-family" data-section="lora">the family</a>.</p>
<details class="fold"><summary>Why B is zero, but not both</summary>
<p>With ${tex('B=0')} the first step moves ${tex('B')} alone; with both at zero, nothing ever moves.</p></details>
${code}`,
    },
    {
      id: 'scale',
      heading: 'α/r sets how loud the update is, not how much it can hold',
      html: `<p>The rank <code>r</code> is capacity; <code>lora_alpha</code> is volume. PEFT sets <code>scaling = lora_alpha / r</code> and multiplies the side path's output by it. With r = 16 and α = 32 the factor is 2; double r and leave α, and it is 1.</p>
<ul><li>Capacity grows with <code>r</code>.</li><li>Volume grows with α.</li></ul>
${table(
  'Table 1',
  ['Llama-2-7B, mixed-precision Adam', 'Full', 'LoRA, r = 16', 'QLoRA, same'],
  [
    ['Base weights', '13.5 GB', '13.5 GB', '3.9 GB'],
    ['Other training state', '94.3 GB', '0.6 GB', '0.6 GB'],
    ['Sum without activations', '107.8 GB', '14.1 GB', '4.5 GB'],
  ],
)}
<div class="lab" data-lab="no-such-lab" data-options="{&quot;r&quot;:8}"></div>`,
    },
    {
      id: 'merge',
      heading: 'Merging is free in 16 bits and lossy in 4',
      html: `<p>${concept('qlora', 'QLoRA')} reports parity with 16-bit tuning on its benchmarks <sup>${cite(2, 'dettmers2023qlora', 'sec. 4')}</sup>. A formula that cannot be set: ${tex('\\nosuchmacro{x}')}.</p>`,
    },
  ],
  myths: [
    {
      id: 'nf4-integer',
      heading: '“NF4 is a 4-bit integer”',
      html: `<p>NF4 is a codebook: the four bits are an index into sixteen unevenly spaced real numbers. Say: “<em>Strictly</em>, NF4 is a storage type” <sup>${cite(2, 'dettmers2023qlora', 'sec. 3')}</sup>.</p>`,
    },
  ],
  followUps: [
    {
      id: 'ask-alpha-over-r',
      heading: 'You double r and leave α. What changes?',
      html: '<p>Capacity doubles, and the factor α/r halves, so the run differs in two ways at once.</p>',
      deeper: [
        {
          id: 'alpha-or-lr',
          heading: 'Then why not drop α and tune the learning rate?',
          html: '<p>Under Adam the two are nearly exchangeable during training. But α is also applied at inference.</p>',
          deeper: [
            {
              id: 'rank-too-small',
              heading: 'How would you notice that r is too small?',
              html: '<p>Double it with α/r fixed. If training and held-out loss both drop, capacity was the limit.</p>',
              deeper: [],
            },
          ],
        },
      ],
    },
    {
      id: 'ask-backward',
      heading: 'The 4-bit weights get no gradient. Why does the backward pass need them?',
      html: `<p>By the chain rule: ${tex('\\partial L/\\partial x')} contains ${tex('W^\\top g')}.</p>`,
      deeper: [],
    },
  ],
  points: [
    { id: 'freeze', level: 'pass', html: 'The base is frozen; only A and B are trained' },
    { id: 'alpha-over-r', level: 'good', html: `The update is scaled by ${tex('\\alpha/r')}`, ask: 'ask-alpha-over-r' },
    {
      id: 'backward',
      level: 'outstanding',
      html: 'The weights are expanded in the backward pass too',
      ask: 'ask-backward',
    },
    { id: 'int4', level: 'red-flag', html: 'Says that QLoRA multiplies in 4-bit integers' },
  ],
  sources,
  concepts: {
    lora: {
      id: 'lora',
      name: 'LoRA',
      otherName: '低秩适配',
      sentence: 'Freezes the weights and trains a scaled low-rank update beside them.',
      more: 'The update can be merged afterwards, so it costs nothing at inference.',
    },
    qlora: {
      id: 'qlora',
      name: 'QLoRA',
      otherName: '量化 LoRA',
      sentence: 'LoRA over a base that is stored in four bits.',
      more: '',
      answer: { question: 'peft-family', section: 'qlora', title: 'LoRA, adapters, prefix-tuning' },
    },
  },
  previous: { id: 'peft-family', title: 'How do LoRA, adapters and prompt tuning differ?' },
  next: { id: 'sft-failure-modes', title: 'What goes wrong after SFT?' },
};

const chinese: AnswerScreen = {
  ...english,
  language: 'zh-cn',
  words: pageWords['zh-cn'],
  eyebrow: '微调与对齐 · 11',
  title: 'LoRA 和 QLoRA 的原理是什么？',
  aloud: {
    seconds: 65,
    html: `<p><strong>LoRA 冻结权重，只训旁边的低秩增量；QLoRA 再把冻结的权重存成 4 bit，计算仍用 16 bit。</strong></p>
<p>拿一个线性层来说。LoRA 冻结它的权重，旁边加一条支路，由两个细长矩阵 A、B 组成。只有它俩有梯度和 Adam 状态。A 随机初始化，B 为零，所以训练从原模型出发。支路乘 α 除以 r。训完可以加回权重，推理没有额外开销。</p>
<p>要留意：缩小约四倍的只是存着的底座。激活不变，每一步还要付解压的代价。</p>`,
  },
  lead: figure('16 个档位在零附近密，两端疏', '−1', '+1'),
  depth: [
    {
      id: 'low-rank',
      heading: '更新是低秩的，权重原地不动',
      html: `<p>对冻结的 ${tex('W_0\\in\\mathbb{R}^{d\\times k}')}，${concept('lora', 'LoRA')} 计算</p>
${display(update)}
<p>一对矩阵只要 ${tex('r(d+k)')} 个参数，而不是 ${tex('dk')} 个：在 4,096 × 4,096 的投影上取秩 8，只训 65,536 个数，占 1,680 万的 0.39%。${tex('A')} 用高斯初始化，${tex('B')} 为零，所以第一次前向就是底座模型自己 <sup>${cite(1, 'hu2021lora', 'sec. 4.1')}${cite(2, 'dettmers2023qlora')}</sup>。另见 <a href="#peft-family" class="question" data-question="peft-family" data-section="lora">这一家族</a>。</p>
<details class="fold"><summary>为什么 B 为零，却不能两个都为零</summary>
<p>${tex('B=0')} 时第一步只动 ${tex('B')}；两个都为零，就永远不动。</p></details>
${code}`,
    },
    {
      id: 'scale',
      heading: 'α/r 决定增量有多响，不决定它能装多少',
      html: `<p>秩 <code>r</code> 是容量，<code>lora_alpha</code> 是音量。PEFT 令 <code>scaling = lora_alpha / r</code>，再乘到支路的输出上。r = 16、α = 32 时系数为 2；r 翻倍而 α 不动，系数就变成 1。</p>
<ul><li>容量随 <code>r</code> 增长。</li><li>音量随 α 增长。</li></ul>
${table(
  '表 1',
  ['Llama-2-7B，混合精度 Adam', '全参', 'LoRA，r = 16', 'QLoRA，同左'],
  [
    ['底座权重', '13.5 GB', '13.5 GB', '3.9 GB'],
    ['其余训练状态', '94.3 GB', '0.6 GB', '0.6 GB'],
    ['合计，不含激活', '107.8 GB', '14.1 GB', '4.5 GB'],
  ],
)}
<div class="lab" data-lab="no-such-lab" data-options="{&quot;r&quot;:8}"></div>`,
    },
    {
      id: 'merge',
      heading: '16 bit 合并无损，4 bit 合并有损',
      html: `<p>${concept('qlora', 'QLoRA')} 在自己的评测上与 16 bit 微调持平 <sup>${cite(2, 'dettmers2023qlora', 'sec. 4')}</sup>。排不出来的公式：${tex('\\nosuchmacro{x}')}。</p>`,
    },
  ],
  myths: [
    {
      id: 'nf4-integer',
      heading: '「NF4 就是 4 bit 整数」',
      html: `<p>NF4 是一张码表：4 个 bit 是下标，指向 16 个间距不等的实数。可以这样说：「<em>严格讲</em>，NF4 是存储类型」<sup>${cite(2, 'dettmers2023qlora', 'sec. 3')}</sup>。</p>`,
    },
  ],
  followUps: [
    {
      id: 'ask-alpha-over-r',
      heading: 'r 翻倍、α 不动，会怎样？',
      html: '<p>容量翻倍，系数 α/r 减半，等于同时改了两处。</p>',
      deeper: [
        {
          id: 'alpha-or-lr',
          heading: '那为什么不去掉 α，只调学习率？',
          html: '<p>用 Adam 训练时，两者几乎可以互换。但推理时也要乘 α。</p>',
          deeper: [
            {
              id: 'rank-too-small',
              heading: '怎么看出 r 太小了？',
              html: '<p>固定 α/r，把 r 翻倍。训练和验证 loss 都降，瓶颈就是容量。</p>',
              deeper: [],
            },
          ],
        },
      ],
    },
    {
      id: 'ask-backward',
      heading: '4 bit 权重没有梯度，反向时为什么还要用到它？',
      html: `<p>链式法则：${tex('\\partial L/\\partial x')} 里含有 ${tex('W^\\top g')}。</p>`,
      deeper: [],
    },
  ],
  points: [
    { id: 'freeze', level: 'pass', html: '底座冻结，只训 A 和 B' },
    { id: 'alpha-over-r', level: 'good', html: `增量要乘 ${tex('\\alpha/r')}`, ask: 'ask-alpha-over-r' },
    { id: 'backward', level: 'outstanding', html: '反向时也要把权重展开一次', ask: 'ask-backward' },
    { id: 'int4', level: 'red-flag', html: '说 QLoRA 直接用 4 bit 整数相乘' },
  ],
  concepts: {
    lora: {
      id: 'lora',
      name: 'LoRA',
      otherName: '低秩适配',
      sentence: '冻结权重，在旁边训一个低秩增量。',
      more: '训完可以合并回去，推理没有额外开销。',
    },
    qlora: {
      id: 'qlora',
      name: 'QLoRA',
      otherName: '量化 LoRA',
      sentence: '底座存成 4 bit 的 LoRA。',
      more: '',
      answer: { question: 'peft-family', section: 'qlora', title: 'LoRA、Adapter、Prefix-tuning' },
    },
  },
  previous: { id: 'peft-family', title: 'LoRA、Adapter 和 Prompt-tuning 有什么区别？' },
  next: { id: 'sft-failure-modes', title: 'SFT 之后会出什么问题？' },
};

export const sampleAnswer: Readonly<Record<Language, AnswerScreen>> = { en: english, 'zh-cn': chinese };
