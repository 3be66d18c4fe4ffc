// Cards of every kind, the end of a session, a mock interview and the progress, in both languages.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { MockScreen, PracticeCard, PracticeScreen, ProgressScreen } from '../../../src/protocol/memoryScreens.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';
import { sampleAnswer } from './sampleAnswer.ts';

const tex = (source: string): string => `<span class="math" data-tex="${source}">${source}</span>`;

const intervals = {
  en: { 1: 'in this session', 3: '4 days', 4: '12 days' },
  'zh-cn': { 1: '这一轮里', 3: '4 天', 4: '12 天' },
} as const;

type Kind = PracticeCard['kind'];

const sides: Readonly<Record<Language, Readonly<Record<Kind, readonly [string, string]>>>> = {
  en: {
    aloud: ['<p>How do LoRA and QLoRA work?</p>', sampleAnswer.en.aloud.html],
    basic: [
      '<p>How are A and B initialised, and why so?</p>',
      `<p>${tex('A')} random, ${tex('B')} zero: the update starts at nothing.</p>`,
    ],
    cloze: [
      '<p>LoRA multiplies the side path by <span class="gap"></span>.</p>',
      `<p>LoRA multiplies the side path by <mark class="cloze">${tex('\\alpha/r')}</mark>.</p>`,
    ],
    number: [
      '<p>How many parameters does LoRA with r = 8 on query and value train in Llama-2-7B?</p>',
      '<p>32 layers × 2 matrices × 8 × (4,096 + 4,096).</p>',
    ],
    drill: [
      '<p>32 layers, 8 KV heads of 128, 16 bits: how much KV cache do 4,096 tokens need?</p>',
      '<p>2 × 32 × 8 × 128 × 2 bytes × 4,096.</p>',
    ],
  },
  'zh-cn': {
    aloud: ['<p>LoRA 和 QLoRA 的原理是什么？</p>', sampleAnswer['zh-cn'].aloud.html],
    basic: ['<p>A 和 B 怎么初始化，为什么？</p>', `<p>${tex('A')} 随机，${tex('B')} 为零：更新量从零开始。</p>`],
    cloze: [
      '<p>LoRA 把旁路乘上 <span class="gap"></span>。</p>',
      `<p>LoRA 把旁路乘上 <mark class="cloze">${tex('\\alpha/r')}</mark>。</p>`,
    ],
    number: [
      '<p>在 Llama-2-7B 的 query 和 value 上做 r = 8 的 LoRA，要训练多少参数？</p>',
      '<p>32 层 × 2 个矩阵 × 8 ×（4,096 + 4,096）。</p>',
    ],
    drill: [
      '<p>32 层、8 个 128 维的 KV 头、16 bit：4,096 个 token 的 KV cache 有多大？</p>',
      '<p>2 × 32 × 8 × 128 × 2 字节 × 4,096。</p>',
    ],
  },
};

const units = { en: { number: 'parameters', drill: 'MiB' }, 'zh-cn': { number: '个参数', drill: 'MiB' } } as const;

function numberOf(kind: Kind, language: Language): Pick<PracticeCard, 'number'> {
  if (kind !== 'number' && kind !== 'drill') return {};
  const answer = kind === 'number' ? 4_194_304 : 512;
  const unit = units[language][kind];
  return { number: { answer, tolerance: 0, unit, shown: `${answer.toLocaleString('en')} ${unit}` } };
}

export function practiceScreen(kind: Kind, language: Language, change: Partial<PracticeCard> = {}): PracticeScreen {
  const [front, back] = sides[language][kind];
  return {
    kind: 'practice',
    language,
    words: pageWords[language],
    showing: `s/${kind}`,
    session: { any: 'thing' },
    eyebrow: language === 'en' ? 'Practice · Tuning and alignment' : '练习 · 微调与对齐',
    cram: false,
    position: { at: 3, of: 8 },
    undoable: true,
    first: 'none',
    card: {
      kind,
      question: 'lora-vs-qlora',
      title: language === 'en' ? 'LoRA and QLoRA' : 'LoRA 与 QLoRA',
      front,
      back,
      points: kind === 'aloud' ? sampleAnswer[language].points : [],
      intervals: intervals[language],
      ...numberOf(kind, language),
      ...change,
    },
  };
}

export function sessionOver(language: Language): PracticeScreen {
  const { card: _, ...screen } = practiceScreen('basic', language);
  const end =
    language === 'en'
      ? { sentence: 'Enough for today.', next: 'Next: Thursday.' }
      : { sentence: '今天就到这里。', next: '下次：周四。' };
  return { ...screen, showing: 's/end', position: { at: 8, of: 8 }, end };
}

export const both = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  en: make('en'),
  'zh-cn': make('zh-cn'),
});

export function mockScreen(language: Language): MockScreen {
  const { title, points, followUps } = sampleAnswer[language];
  return {
    kind: 'mock',
    language,
    words: pageWords[language],
    showing: 'm/1',
    session: { seed: 1 },
    position: { at: 1, of: 3 },
    seconds: 90,
    asked: { question: 'lora-vs-qlora', title, points, followUps },
  };
}

export function mockDebrief(language: Language): MockScreen {
  const { asked: _, ...screen } = mockScreen(language);
  const { title, points } = sampleAnswer[language];
  const english = language === 'en';
  return {
    ...screen,
    showing: 'm/debrief',
    position: { at: 3, of: 3 },
    debrief: {
      sentence: english ? 'You named 5 of 13 points in 3 questions.' : '三道题共 13 个得分点，你说到了 5 个。',
      questions: [
        {
          question: 'lora-vs-qlora',
          title,
          named: english ? 'You named 2 of 7.' : '说到了 2 点，共 7 点。',
          missed: points.slice(1, 4).map(({ html }) => html),
          flags: points.filter(({ level }) => level === 'red-flag').map(({ html }) => html),
          typed: english ? 'A and B are trained,\nthe base is frozen.' : '只训练 A 和 B，\n底座冻结。',
          myAnswer: english ? 'On our **7B** model: $r = 16$.' : '我们的 **7B** 模型用了 $r = 16$。',
        },
        {
          question: 'why-rope',
          title: english ? 'Why RoPE?' : '为什么用 RoPE？',
          named: '',
          missed: [],
          flags: [],
          typed: '',
        },
      ],
    },
  };
}

const dues = [8, 2, 0, 5, 1, 0, 0, 12, 3, 0, 1, 0, 0, 4];

export function progressScreen(language: Language): ProgressScreen {
  const english = language === 'en';
  return {
    kind: 'progress',
    language,
    words: pageWords[language],
    sentence: english ? 'You can tell 9 of 15; 3 are fading.' : '15 道题里，9 道现在讲得出来，3 道快忘了。',
    due: 8,
    topics: [
      { name: english ? 'Architecture' : '模型架构', questions: 6, share: 0.83, words: english ? '5 of 6' : '5 / 6' },
      { name: english ? 'Training' : '训练', questions: 3, share: 0.33, words: english ? '1 of 3' : '1 / 3' },
      {
        name: english ? 'Tuning and alignment' : '微调与对齐',
        questions: 4,
        share: 0.5,
        words: english ? '2 of 4' : '2 / 4',
      },
      {
        name: english ? 'Inference and serving' : '推理与部署',
        questions: 2,
        share: 0,
        words: english ? '0 of 2' : '0 / 2',
      },
    ],
    ahead: dues.map((due, index) => ({
      label: String(((25 + index) % 30) + 1),
      name: english ? `day ${index + 1}` : `第 ${index + 1} 天`,
      due,
    })),
    aheadWords: english ? '8 today, 36 in 14 days.' : '今天 8 张，14 天共 36 张。',
    noneWeak: pageWords[language].progress.nothingWeak,
    weakest: [
      {
        question: 'why-rlhf',
        title: english ? 'Why RLHF' : '为什么要 RLHF',
        words: english ? 'about 41\u00a0%' : '约 41% 的把握',
      },
      {
        question: 'lora-vs-qlora',
        title: english ? 'LoRA and QLoRA' : 'LoRA 与 QLoRA',
        words: english ? 'about 63\u00a0%' : '约 63% 的把握',
      },
    ],
    interview: {
      date: '2026-12-08',
      sentence: english ? '12 days left, 3 questions a day: it does not fit.' : '还有 12 天，每天 3 题：排不下。',
      drop: [{ question: 'on-device-challenges', title: english ? 'On-device challenges' : '端侧部署的难点' }],
    },
  };
}
