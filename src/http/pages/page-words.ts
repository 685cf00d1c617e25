import type { Language } from '../../domain/problem.js';

export interface PageWords {
  readonly lang: string;
  readonly languages: string;
  readonly otherLanguage: string;
  readonly address: (url: string) => string;
  readonly rules: (version: string) => string;
  /** At the foot of every sheet. */
  readonly sheet: (when: string, version: string) => string;
  readonly rendered: (when: string, version: string) => string;
  readonly signIn: string;
  readonly erased: string;
  readonly withheld: string;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    lang: 'en',
    languages: 'Language',
    otherLanguage: '中文',
    address: (url) => `Address: ${url}`,
    rules: (version) => `Rules: ${version}`,
    sheet: (when, version) => `Gradus ${version}, ${when}`,
    rendered: (when, version) => `Rendered ${when} by Gradus ${version}; these lines are part of no record.`,
    signIn: 'Sign in',
    erased: 'erased',
    withheld: 'withheld',
  },
  zh: {
    lang: 'zh-CN',
    languages: '语言',
    otherLanguage: 'English',
    address: (url) => `网址：${url}`,
    rules: (version) => `规则：${version}`,
    sheet: (when, version) => `Gradus ${version}，${when}`,
    rendered: (when, version) => `${when} 由 Gradus ${version} 生成；以上各行不属于记录内容。`,
    signIn: '登录',
    erased: '已删除',
    withheld: '不予显示',
  },
};
