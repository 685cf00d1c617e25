import { recordUrging, type UrgingInput } from '#client';
import type { Act } from '../act.js';
import { filled, today } from '../filled.js';

export const urge: Act<UrgingInput> = {
  title: { zh: '记录现场督促', en: 'Record an urging on the spot' },
  about: {
    zh: '记下当场督促了谁、说了什么。它不是责令，不产生期限。',
    en: 'Who was urged on the spot, and what was said. It is no order, and nothing is due by it.',
  },
  button: { zh: '记录督促', en: 'Record the urging' },
  ofSubject: true,
  fields: () => [
    { kind: 'day', name: 'urged_on', label: { zh: '督促日期', en: 'Urged on' } },
    {
      kind: 'line',
      name: 'urged_by',
      most: 200,
      isOptional: true,
      label: { zh: '督促人', en: 'Who urged' },
      help: { zh: '不填即为您本人', en: 'You, if left blank' },
    },
    { kind: 'prose', name: 'said', most: 10_000, label: { zh: '督促内容', en: 'What was said' } },
  ],
  start: () => ({ urged_on: today() }),
  send: ({ view, subject }, { urged_on, urged_by, said }, key) =>
    recordUrging(view.case, key, { subject: subject?.id ?? '', urged_on, urged_by: filled(urged_by), said }),
};
