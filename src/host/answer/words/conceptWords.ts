// The words of the page of a concept, in both languages.
import type { Language } from '../../../core/catalog/question.ts';
import type { ConceptWords } from '../../../protocol/words.ts';

export const conceptWords = {
  en: {
    concept: 'Concept',
    aboutConcept: 'About this concept',
    treatedIn: 'Where it is explained',
    notTreated: 'No answer treats it yet.',
    inWorkspace: 'In this workspace',
  },
  'zh-cn': {
    concept: '概念',
    aboutConcept: '看这个概念',
    treatedIn: '在哪里讲',
    notTreated: '还没有题目讲到它。',
    inWorkspace: '在当前工作区',
  },
} as const satisfies Record<Language, ConceptWords>;
