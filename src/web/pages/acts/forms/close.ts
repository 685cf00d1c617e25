import { closeCase, type ClosingInput } from '#client';
import type { Act } from '../act.js';

export const close: Act<ClosingInput> = {
  title: { zh: '办结案件', en: 'Close the case' },
  about: {
    zh: '案件没有未了事项时才能办结；缺什么由系统逐项说明。',
    en: 'A case is closed when nothing of it stands open. What is missing is told, each thing by itself.',
  },
  button: { zh: '办结案件', en: 'Close the case' },
  ofSubject: false,
  fields: () => [
    { kind: 'prose', name: 'reasons', most: 10_000, label: { zh: '办结理由', en: 'Why it can be closed' } },
  ],
  start: () => ({}),
  send: ({ view }, { reasons }, key) => closeCase(view.case, key, { reasons }),
};
