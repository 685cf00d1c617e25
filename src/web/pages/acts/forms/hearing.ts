import { type HearingInput, recordHearing } from '#client';
import type { Act } from '../act.js';
import { filled, today } from '../filled.js';

export const hearing: Act<HearingInput> = {
  title: { zh: '记录听取意见', en: 'Record that the subject was heard' },
  about: {
    zh: '听取意见是对象的权利，不影响建议；有的处置须先听取意见才能决定。',
    en: 'To be heard is a right. It changes no recommendation, and some decisions need it first.',
  },
  button: { zh: '记录听取意见', en: 'Record the hearing' },
  ofSubject: true,
  fields: () => [
    { kind: 'day', name: 'held_on', label: { zh: '听取日期', en: 'Held on' } },
    { kind: 'line', name: 'heard', most: 200, label: { zh: '由谁陈述', en: 'Who was heard' } },
    {
      kind: 'prose',
      name: 'statement',
      most: 10_000,
      isOptional: true,
      label: { zh: '陈述内容', en: 'What was said' },
    },
  ],
  start: () => ({ held_on: today() }),
  send: ({ view, subject }, { held_on, heard, statement }, key) =>
    recordHearing(view.case, key, {
      subject: subject?.id ?? '',
      held_on,
      heard,
      statement: filled(statement),
    }),
};
