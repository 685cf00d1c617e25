import { requestEvaluation } from '#client';
import type { Act } from '../act.js';

interface Values {
  readonly all?: boolean;
  readonly reason: string;
}

export const evaluate: Act<Values> = {
  title: { zh: '重新评估', en: 'Evaluate again' },
  about: {
    zh: '不增加事实，就现有事实、现行规则和台账历史重新给出建议。原建议留在台账中。',
    en: 'A new recommendation on the same facts, by the rules and the history of today. The earlier one stays in the trail.',
  },
  button: { zh: '重新评估', en: 'Evaluate again' },
  ofSubject: false,
  fields: ({ subjects, subject }) => [
    ...(subjects.length > 1 && subject
      ? [
          {
            kind: 'tick',
            name: 'all',
            label: { zh: '所有对象一并重新评估', en: 'All subjects of the case' },
          } as const,
        ]
      : []),
    {
      kind: 'prose',
      name: 'reason',
      most: 2000,
      label: { zh: '为何重新评估', en: 'Why it is evaluated again' },
      help: {
        zh: '如：责令后仍未整改，或规则已经更新',
        en: 'For example: an order was not met, or the rules have changed',
      },
    },
  ],
  start: () => ({}),
  send: ({ view, subject }, { all, reason }, key) =>
    requestEvaluation(view.case, key, { ...(subject && !all ? { subjects: [subject.id] } : {}), reason }),
};
