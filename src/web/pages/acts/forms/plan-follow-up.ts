import { planFollowUp } from '#client';
import type { Act } from '../act.js';
import { type DeadlineValue, sentDeadline } from '../deadline.js';
import { type DueAnswer, DueDone } from '../due-done.js';

interface Values {
  readonly what: string;
  readonly owner: string;
  readonly deadline: DeadlineValue;
}

export const planFollowUpAct: Act<Values, DueAnswer> = {
  title: { zh: '安排回头看', en: 'Plan a follow-up' },
  about: {
    zh: '到某日再看一次。未完成之前案件不能办结。',
    en: 'To look again on a day. The case is not closed while it is open.',
  },
  button: { zh: '安排回头看', en: 'Plan the follow-up' },
  ofSubject: true,
  places: { within: 'deadline', due_on: 'deadline' },
  fields: () => [
    { kind: 'prose', name: 'what', most: 2000, label: { zh: '看什么', en: 'What is looked at' } },
    {
      kind: 'person',
      name: 'owner',
      label: { zh: '由谁负责', en: 'Who sees to it' },
      help: { zh: '按姓名或标识选择', en: 'Chosen by name or id' },
    },
    { kind: 'deadline', name: 'deadline', label: { zh: '何时', en: 'When' } },
  ],
  start: () => ({ deadline: { by: 'day' } }),
  send: ({ view, subject }, { what, owner, deadline }, key) =>
    planFollowUp(view.case, key, { subject: subject?.id ?? '', what, owner, ...sentDeadline(deadline) }),
  Done: DueDone,
};
