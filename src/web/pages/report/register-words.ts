import { defineWords } from '../../words/define-words.js';

export const registerWords = defineWords({
  search: { zh: '在登记册中查找（名称或编号）', en: 'Search the register by name or ref' },
  found: { zh: '找到 {n} 个', en: '{n} found' },
  none: { zh: '登记册中没有匹配的', en: 'Nothing like it in the register' },
  offline: {
    zh: '离线时不能查找登记册，请直接填写。',
    en: 'The register cannot be searched offline; type it instead.',
  },
  choose: { zh: '选择', en: 'Choose' },
  choose_named: { zh: '选择 {name}', en: 'Choose {name}' },
  gone: { zh: '已并入 {into}', en: 'goes on as {into}' },
  erased: { zh: '（名称已删除）', en: '(name erased)' },
});
