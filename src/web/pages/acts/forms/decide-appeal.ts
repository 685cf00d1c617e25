import { decideAppeal } from '#client';
import { entriesOf } from '../../../case/case-entries.js';
import type { Act } from '../act.js';
import { entryOf, type Ground } from '../ground.js';
import { DecisionBeside } from '../decision-beside.js';
import { milderOptions } from '../milder-options.js';

interface Values {
  readonly result: 'upheld' | 'set_aside' | 'varied';
  readonly response?: string;
  readonly reasons: string;
}

const lodged = ({ view, subject }: Ground) => entriesOf(view, ['appeal_lodged'], subject?.id ?? null);

export const decideAppealAct: Act<Values> = {
  title: { zh: '办理申诉', en: 'Decide an appeal' },
  about: {
    zh: '由原决定人以外的人办理。维持即为终局；变更只能减轻；撤销的另行决定，不得加重。',
    en: 'By somebody other than who decided. Upheld, it is final; varied, it becomes milder; set aside, it is decided anew, never more severely.',
  },
  button: { zh: '作出申诉决定', en: 'Decide the appeal' },
  ofSubject: true,
  missing: (ground) => (lodged(ground).length > 0 ? null : { zh: '没有申诉。', en: 'No appeal was lodged.' }),
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'result',
      label: { zh: '结果', en: 'Outcome' },
      options: [
        { value: 'upheld', label: { zh: '维持原决定', en: 'Upheld' } },
        { value: 'varied', label: { zh: '变更为较轻的处置', en: 'Varied to a milder response' } },
        { value: 'set_aside', label: { zh: '撤销原决定', en: 'Set aside' } },
      ],
    },
    {
      kind: 'choice',
      name: 'response',
      when: ({ result }) => result === 'varied',
      label: { zh: '变更为', en: 'Varied to' },
      options: milderOptions(ground),
    },
    { kind: 'prose', name: 'reasons', most: 10_000, label: { zh: '理由', en: 'Reasons' } },
  ],
  start: () => ({}),
  send: (ground, { result, response, reasons }, key) => {
    const common = {
      subject: ground.subject?.id ?? '',
      appeal: entryOf(ground, lodged(ground)) ?? 0,
      reasons,
    };
    return decideAppeal(
      ground.view.case,
      key,
      result === 'varied' ? { ...common, result, response: response ?? '' } : { ...common, result },
    );
  },
  Beside: DecisionBeside,
};
