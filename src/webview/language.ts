// The languages of the content, as HTML names them.
import type { Language } from '../core/catalog/question.ts';

export const htmlLanguage = (language: Language): 'en' | 'zh-Hans' => (language === 'zh-cn' ? 'zh-Hans' : 'en');

export const otherLanguage = (language: Language): Language => (language === 'zh-cn' ? 'en' : 'zh-cn');
