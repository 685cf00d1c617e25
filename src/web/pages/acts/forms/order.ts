import { issueOrder } from '#client';
import type { Act } from '../act.js';
import { type DeadlineValue, sentDeadline } from '../deadline.js';
import { type DueAnswer, DueDone } from '../due-done.js';
import { linesIn } from '../filled.js';
import { standingOf } from '../ground.js';

interface Values {
  readonly demands: readonly (string | undefined)[];
  readonly owner: string;
  readonly deadline: DeadlineValue;
  readonly verify_by: string;
}

export const order: Act<Values, DueAnswer> = {
  title: { zh: '责令整改', en: 'Issue a written order' },
  about: {
    zh: '就已作出的决定，逐项写明要求整改什么、由谁负责、何时完成、如何复查。',
    en: 'After the decision: what is to be put right, who answers for it, by when, and how it will be checked.',
  },
  button: { zh: '发出责令', en: 'Issue the order' },
  ofSubject: true,
  places: { within: 'deadline', due_on: 'deadline' },
  missing: (ground) =>
    standingOf(ground)?.decision === null
      ? { zh: '尚未作出决定，不能责令。', en: 'Nothing was decided yet, so nothing can be ordered.' }
      : null,
  fields: () => [
    {
      kind: 'lines',
      name: 'demands',
      label: { zh: '要求事项', en: 'What is demanded' },
      row: { zh: '第{n}项要求', en: 'Demand {n}' },
      add: { zh: '增加一项', en: 'Add a demand' },
    },
    {
      kind: 'person',
      name: 'owner',
      label: { zh: '整改责任人', en: 'Who answers for it' },
      help: {
        zh: '按姓名或标识选择，也可填登记编号；复查须由他人进行',
        en: 'Chosen by name or id, or an id of the register; somebody else will check it',
      },
    },
    { kind: 'deadline', name: 'deadline', label: { zh: '整改期限', en: 'Deadline' } },
    {
      kind: 'prose',
      name: 'verify_by',
      most: 2000,
      label: { zh: '如何复查成效', en: 'How the effect is checked' },
      help: { zh: '如：次日不打招呼到现场查看', en: 'For example: an unannounced visit on the next day' },
    },
  ],
  start: ({ recommendation }) => ({
    demands: [''],
    ...(recommendation?.deadline ? { deadline: { by: 'recommended' } } : {}),
  }),
  send: (ground, { demands, owner, deadline, verify_by }, key) =>
    issueOrder(ground.view.case, key, {
      subject: ground.subject?.id ?? '',
      decision: standingOf(ground)?.decision ?? 0,
      demands: linesIn(demands),
      owner,
      ...sentDeadline(deadline),
      verify_by,
    }),
  Done: DueDone,
};
