import { type VerificationInput, verifyRectification } from '#client';
import type { Act } from '../act.js';
import { today } from '../filled.js';
import { entryOf } from '../ground.js';
import { OrderBeside } from '../order-beside.js';
import { orderOptions, ordersOf } from '../orders-of.js';

export const verify: Act<VerificationInput> = {
  title: { zh: '复查整改', en: 'Check an order' },
  about: {
    zh: '到场查看后登记所见。整改到位即了结；未到位则责令继续，可据此重新评估。',
    en: 'What a check found. Found corrected, the order is closed; found otherwise, it goes on, and the case can be evaluated again.',
  },
  button: { zh: '登记复查结果', en: 'Record the check' },
  ofSubject: true,
  missing: (ground) =>
    ordersOf(ground).length > 0 ? null : { zh: '没有责令可供复查。', en: 'Nothing was ordered yet.' },
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'order',
      label: { zh: '哪一项责令', en: 'Which order' },
      options: orderOptions(ground),
    },
    { kind: 'day', name: 'verified_on', label: { zh: '复查日期', en: 'Checked on' } },
    {
      kind: 'choice',
      name: 'result',
      label: { zh: '复查结果', en: 'What was found' },
      options: [
        { value: 'corrected', label: { zh: '整改到位', en: 'Corrected' } },
        { value: 'partly', label: { zh: '部分整改', en: 'Corrected in part' } },
        { value: 'not_corrected', label: { zh: '未整改', en: 'Not corrected' } },
      ],
    },
    { kind: 'prose', name: 'reasons', most: 10_000, label: { zh: '查看情况', en: 'What was seen' } },
  ],
  start: (ground) => ({ order: entryOf(ground, ordersOf(ground)) ?? undefined, verified_on: today() }),
  send: ({ view }, { order, verified_on, result, reasons }, key) =>
    verifyRectification(view.case, key, { order, verified_on, result, reasons }),
  Beside: OrderBeside,
};
