import { type CheckInput, checkFollowUp } from '#client';
import { entriesOf } from '../../../case/case-entries.js';
import { objectOf } from '../../../case/json-parts.js';
import { openedText } from '../../../case/personal.js';
import type { Act } from '../act.js';
import { entryLabel } from '../entry-label.js';
import { filled, today } from '../filled.js';
import { entryOf, type Ground } from '../ground.js';

const plansOf = ({ view, subject }: Ground) => entriesOf(view, ['follow_up_planned'], subject?.id ?? null);

export const check: Act<CheckInput> = {
  title: { zh: '登记回头看', en: 'Record a follow-up' },
  about: {
    zh: '成效保持的，跟进结束；需要继续的，写明下次日期；出现反弹的，跟进继续，已办结的案件随之恢复。',
    en: 'If it held, the follow-up is over. To go on, name the next day. If it did not hold, it is open again, and a closed case with it.',
  },
  button: { zh: '登记回头看', en: 'Record what was found' },
  ofSubject: true,
  missing: (ground) =>
    plansOf(ground).length > 0 ? null : { zh: '没有安排回头看。', en: 'No follow-up was planned.' },
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'follow_up',
      label: { zh: '哪一次跟进', en: 'Which follow-up' },
      options: plansOf(ground).map(({ entry, body }) => {
        const what = openedText(objectOf(body)['what']) ?? '';
        return { value: entry, label: entryLabel(entry, what) };
      }),
    },
    { kind: 'day', name: 'checked_on', label: { zh: '回头看日期', en: 'Looked at on' } },
    {
      kind: 'choice',
      name: 'result',
      label: { zh: '结果', en: 'What was found' },
      options: [
        { value: 'held', label: { zh: '成效保持，跟进结束', en: 'It has held: the follow-up is over' } },
        {
          value: 'continue',
          label: { zh: '没有问题，继续跟进', en: 'Nothing is wrong: look again on another day' },
        },
        { value: 'not_held', label: { zh: '出现反弹', en: 'It did not hold' } },
      ],
    },
    {
      kind: 'day',
      name: 'continue_until',
      isOptional: true,
      when: ({ result }) => result === 'continue' || result === 'not_held',
      label: { zh: '下次日期', en: 'Next day' },
    },
    { kind: 'prose', name: 'findings', most: 10_000, label: { zh: '查看情况', en: 'What was seen' } },
  ],
  start: (ground) => ({ follow_up: entryOf(ground, plansOf(ground)) ?? undefined, checked_on: today() }),
  send: ({ view }, { follow_up, checked_on, result, continue_until, findings }, key) =>
    checkFollowUp(view.case, key, {
      follow_up,
      checked_on,
      result,
      continue_until: result === 'held' ? undefined : filled(continue_until),
      findings,
    }),
};
