import { defineWords } from '../../../words/define-words.js';

export const kindWords = defineWords({
  organisation: { zh: '单位', en: 'organisation' },
  person: { zh: '个人', en: 'person' },
  leader: { zh: '领导干部', en: 'leader' },
  staff: { zh: '工作人员', en: 'staff' },
});

export const stateWords = defineWords({
  in_use: { zh: '在用', en: 'in use' },
  merged: { zh: '已并入', en: 'merged' },
  split: { zh: '已拆分', en: 'split' },
});
