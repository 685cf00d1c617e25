import { reportRectification } from '#client';
import type { Act } from '../act.js';
import { linesIn, today } from '../filled.js';
import { entryOf } from '../ground.js';
import { OrderBeside } from '../order-beside.js';
import { orderOptions, ordersOf } from '../orders-of.js';

interface Values {
  readonly order: number;
  readonly done: string;
  readonly done_on: string;
  readonly evidence?: readonly (string | undefined)[];
}

export const rectify: Act<Values> = {
  title: { zh: '登记整改情况', en: 'Report what was done' },
  about: {
    zh: '登记责任单位所报的整改。它不了结任何事项，须由他人复查。',
    en: 'What its owner says was done about an order. It closes nothing: somebody else has to check it.',
  },
  button: { zh: '登记整改', en: 'Record the report' },
  ofSubject: true,
  missing: (ground) =>
    ordersOf(ground).length > 0 ? null : { zh: '没有责令可供登记整改。', en: 'Nothing was ordered yet.' },
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'order',
      label: { zh: '哪一项责令', en: 'Which order' },
      options: orderOptions(ground),
    },
    { kind: 'prose', name: 'done', most: 10_000, label: { zh: '整改情况', en: 'What was done' } },
    { kind: 'day', name: 'done_on', label: { zh: '整改完成日期', en: 'Done on' } },
    {
      kind: 'lines',
      name: 'evidence',
      isOptional: true,
      label: { zh: '佐证材料', en: 'Evidence' },
      row: { zh: '第{n}份材料', en: 'Evidence {n}' },
      add: { zh: '增加材料', en: 'Add evidence' },
    },
  ],
  start: (ground) => ({ order: entryOf(ground, ordersOf(ground)) ?? undefined, done_on: today() }),
  send: ({ view }, { order, done, done_on, evidence }, key) =>
    reportRectification(view.case, key, {
      order,
      done,
      done_on,
      evidence: linesIn(evidence).map((ref) => ({ kind: 'record', ref })),
    }),
  Beside: OrderBeside,
};
