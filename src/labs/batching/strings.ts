// The words of the lab on batching, in both languages.
import type { GuessAnswer } from '../kit/guess.ts';
import type { Strings } from '../kit/strings.ts';

/** Numbers arrive formatted. */
export interface BatchingStrings {
  readonly title: string;
  readonly question: string;
  readonly answers: readonly GuessAnswer[];
  readonly slots: string;
  readonly step: string;
  readonly fixed: string;
  readonly flowing: string;
  readonly lanes: (kind: string, steps: string, busy: string) => string;
  readonly slot: (slot: string) => string;
  readonly lane: (slot: string, runs: readonly string[]) => string;
  readonly runs: (request: string, from: string, to: string) => string;
  readonly idle: string;
  readonly measures: readonly [measure: string, fixed: string, flowing: string];
  readonly steps: string;
  readonly busy: string;
  readonly firstToken: string;
  readonly lastToken: string;
  readonly returned: string;
  readonly cache: (step: string) => string;
  readonly held: (request: string, tokens: string, blocks: string) => string;
  readonly nothing: string;
  readonly allDone: string;
  readonly filled: (paged: string, reserved: string, longest: string) => string;
  readonly legend: readonly [stored: string, block: string, reserved: string];
  readonly insightGain: (idle: string, fixed: string, flowing: string, least: string) => string;
  readonly insightArrivals: (fixed: string, flowing: string, first: string, firstFlowing: string) => string;
  readonly insightRoom: (slots: string, steps: string) => string;
  readonly insightSooner: (steps: string, fixed: string, flowing: string) => string;
  readonly insightEven: (steps: string) => string;
  readonly presets: string;
  readonly preset: Readonly<Record<'figure' | 'even' | 'long' | 'many' | 'arriving', { text: string; notice: string }>>;
  readonly requests: string;
  readonly spread: string;
  readonly seed: string;
  readonly gap: string;
  readonly prompt: string;
  readonly longest: string;
  readonly tokens: string;
  readonly perRequest: string;
  readonly perRequestHeads: readonly [string, string, string, string, string];
  readonly between: (start: string, end: string) => string;
  readonly note: string;
}

export const strings: Strings<BatchingStrings> = {
  en: {
    title: 'Who runs in which step',
    question:
      'Six requests of 6 steps each, three slots. How many steps does continuous batching save against static batches?',
    answers: [
      {
        text: 'A third of them',
        reason:
          'That takes unequal lengths: with 3, 9, 2, 6, 4 and 3 steps it saves 5 of 15. Here no slot is free before the others.',
      },
      { text: 'One', reason: 'Both need 12: each batch ends together, so no slot is free before the others.' },
      {
        text: 'None',
        right: true,
        reason:
          'Both need 12: each batch ends together, so no slot is free before the others. Unequal lengths change that:',
      },
    ],
    slots: 'Slots',
    step: 'Step',
    fixed: 'Static',
    flowing: 'Continuous',
    lanes: (kind, steps, busy) => `${kind}: ${steps} steps, ${busy} busy`,
    slot: (slot) => `slot ${slot}`,
    lane: (slot, runs) => `Slot ${slot}: ${runs.join(', ')}.`,
    runs: (request, from, to) => (from === to ? `${request} in step ${from}` : `${request} in steps ${from} to ${to}`),
    idle: 'idle',
    measures: ['In steps, on average', 'Static', 'Continuous'],
    steps: 'Until all are done',
    busy: 'Slots busy',
    firstToken: 'Until the first token',
    lastToken: 'Until the last token',
    returned: 'Until the batch is returned whole',
    cache: (step) => `KV cache in step ${step}, continuous`,
    held: (request, tokens, blocks) => `${request}: ${tokens} tokens, blocks: ${blocks}`,
    nothing: 'empty',
    allDone: 'Nothing runs in this step.',
    filled: (paged, reserved, longest) =>
      `Holding tokens: ${paged} of the memory in blocks, ${reserved} where every request reserves ${longest} tokens.`,
    legend: ['stored', 'rest of a block of 16', 'only reserved'],
    insightGain: (idle, fixed, flowing, least) =>
      `Static batches leave ${idle} slot steps idle until the longest has ended. Refilled at every step, the slots need ${flowing} steps, not ${fixed}; no order could need fewer than ${least}.`,
    insightArrivals: (fixed, flowing, first, firstFlowing) =>
      `Requests arrive one by one. Until its first token one waits ${first} steps under static batching, ${firstFlowing} under continuous; all are done after ${fixed} and ${flowing}.`,
    insightRoom: (slots, steps) =>
      `With ${slots} slots there is room for all at once, so nobody waits: ${steps} steps either way. Slots cost KV memory.`,
    insightSooner: (steps, fixed, flowing) =>
      `Both need ${steps} steps, yet the mean request ends after ${flowing} steps under continuous batching, ${fixed} under static: it starts as soon as a slot is free.`,
    insightEven: (steps) =>
      `Nothing to gain: both need ${steps} steps. Continuous batching wins where batches hold unequal lengths and others wait.`,
    presets: 'Look at',
    preset: {
      figure: {
        text: 'the figure’s six',
        notice: 'E starts in step 4, where A has just left; under static batching it waits for B.',
      },
      even: { text: 'equal lengths', notice: 'Each batch ends together, so there is no gap to fill.' },
      long: {
        text: 'one long answer',
        notice: 'It bounds both, but with static batching four short ones wait for it.',
      },
      many: {
        text: 'sixteen, drawn',
        notice: 'Lengths as uneven as waiting times: with four slots static batches idle almost half the time.',
      },
      arriving: {
        text: 'one every 3 steps',
        notice: 'A newcomer joins at the next step instead of waiting for the batch.',
      },
    },
    requests: 'Requests',
    spread: 'Spread of lengths (deviation / mean)',
    seed: 'Seed of the lengths',
    gap: 'Steps between arrivals',
    prompt: 'Prompt',
    longest: 'Reserved for a request',
    tokens: 'tokens',
    perRequest: 'Every request',
    perRequestHeads: ['Request', 'Arrives after', 'Length', 'Static', 'Continuous'],
    between: (start, end) => `${start} to ${end}`,
    note: 'Idealised: a prefill takes one step and gives the first token, every step takes equally long, tokens are streamed. Real steps grow longer with the batch and with a long prefill.',
  },
  'zh-cn': {
    title: '哪一步跑哪些请求',
    question: '六个请求，每个都要 6 步，三个槽位。和静态批处理比，连续批处理能省几步？',
    answers: [
      {
        text: '省三分之一',
        reason: '长短不一才省得下来：3、9、2、6、4、3 步时，15 步能省 5 步。这里没有哪个槽位会先空出来。',
      },
      { text: '省一步', reason: '两种都要 12 步：每批同时结束，没有槽位先空出来。' },
      {
        text: '一步也省不了',
        right: true,
        reason: '两种都要 12 步：每批同时结束，没有槽位先空出来。长短不一就不同了：',
      },
    ],
    slots: '槽位',
    step: '步',
    fixed: '静态',
    flowing: '连续',
    lanes: (kind, steps, busy) => `${kind}批处理：${steps} 步，槽位忙碌 ${busy}`,
    slot: (slot) => `槽位 ${slot}`,
    lane: (slot, runs) => `槽位 ${slot}：${runs.join('，')}。`,
    runs: (request, from, to) => (from === to ? `${request} 在第 ${from} 步` : `${request} 在第 ${from} 到 ${to} 步`),
    idle: '空闲',
    measures: ['平均步数', '静态', '连续'],
    steps: '全部完成',
    busy: '槽位忙碌',
    firstToken: '首 token',
    lastToken: '最后一个 token',
    returned: '整批一起返回',
    cache: (step) => `第 ${step} 步的 KV cache（连续批处理）`,
    held: (request, tokens, blocks) => `${request}：${tokens} 个 token，${blocks} 个块`,
    nothing: '空',
    allDone: '这一步没有请求在跑。',
    filled: (paged, reserved, longest) =>
      `真正存着 token 的：按块分配占 ${paged}；每个请求预留 ${longest} 个 token，只占 ${reserved}。`,
    legend: ['已存', '块里剩下的（一块 16 个）', '只是预留'],
    insightGain: (idle, fixed, flowing, least) =>
      `静态批处理要等最长的那条跑完，空了 ${idle} 个槽位步。每步补位只要 ${flowing} 步，不是 ${fixed} 步；怎么排都不会少于 ${least} 步。`,
    insightArrivals: (fixed, flowing, first, firstFlowing) =>
      `请求陆续到。等首 token，静态平均 ${first} 步，连续 ${firstFlowing} 步；全部完成分别在第 ${fixed} 步和第 ${flowing} 步。`,
    insightRoom: (slots, steps) => `${slots} 个槽位一次就装下，谁都不用等：两种都是 ${steps} 步。槽位要占 KV 显存。`,
    insightSooner: (steps, fixed, flowing) =>
      `都要 ${steps} 步，但平均一条请求，连续批处理 ${flowing} 步就跑完，静态要 ${fixed} 步：槽位一空它就开始。`,
    insightEven: (steps) => `没有差别：都要 ${steps} 步。同批长短不一、后面又有人排队，连续批处理才占便宜。`,
    presets: '看这里',
    preset: {
      figure: { text: '图里的六个', notice: 'A 刚走，E 第 4 步就进来；静态批处理里它要等 B 跑完。' },
      even: { text: '一样长', notice: '每批同时结束，没有空位可补。' },
      long: { text: '一条特别长', notice: '两种都受它限制；但静态批处理里，四条短的要陪它等。' },
      many: { text: '随机十六个', notice: '长度像等车时间一样参差：四个槽位，静态批处理有近一半时间空着。' },
      arriving: { text: '每 3 步来一个', notice: '新来的下一步就能加入，不用等整批结束。' },
    },
    requests: '请求数',
    spread: '长度的离散程度（标准差 / 均值）',
    seed: '长度的随机种子',
    gap: '到达间隔（步）',
    prompt: 'Prompt',
    longest: '每个请求预留',
    tokens: '个 token',
    perRequest: '逐个请求',
    perRequestHeads: ['请求', '到达', '步数', '静态', '连续'],
    between: (start, end) => `${start} 到 ${end}`,
    note: '理想化：prefill 算一步，同时给出首 token；每步一样长；token 边出边返回。实际上 batch 越大、prefill 越长，那一步就越长。',
  },
};
