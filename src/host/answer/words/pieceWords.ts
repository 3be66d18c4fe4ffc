// The page's words of what stands in any page: labs, formulas and what scrolls, in both languages.
import type { Language } from '../../../core/catalog/question.ts';
import type { PieceWords } from '../../../protocol/words.ts';

export const pieceWords = {
  en: {
    labOwn: 'Try it · on your own numbers',
    labUnknown: 'This version of Gloss has no lab named “{0}”.',
    labFailed: 'The lab “{0}” could not start. The log says why.',
    mathFailed: '(this formula could not be typeset)',
    table: 'Table',
    code: 'Code',
    figure: 'Figure',
    formula: 'Formula',
  },
  'zh-cn': {
    labOwn: '动手试 · 用你的数字',
    labUnknown: '这个版本的 Gloss 没有名为「{0}」的动手试。',
    labFailed: '动手试「{0}」没能启动，原因见日志。',
    mathFailed: '（公式无法排版）',
    table: '表格',
    code: '代码',
    figure: '插图',
    formula: '公式',
  },
} as const satisfies Record<Language, PieceWords>;
