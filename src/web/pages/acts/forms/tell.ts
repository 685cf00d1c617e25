import { recordTold } from '#client';
import { numberOf } from '../../../case/json-parts.js';
import type { Act } from '../act.js';
import { changesOf } from '../changes-of.js';
import { TellBeside } from '../readers.js';
import { idsIn, today } from '../filled.js';
import { entryOf } from '../ground.js';

interface Values {
  readonly told_on: string;
  readonly how: string;
  readonly told?: string;
}

export const tell: Act<Values> = {
  title: { zh: '登记已告知', en: 'Record who was told' },
  about: {
    zh: '看过原决定的人须告知其已变更。不写是谁的，视为尚未告知的全部已告知。',
    en: 'Who read the first version is told that it no longer holds. Left open, it counts for everybody not told yet.',
  },
  button: { zh: '登记已告知', en: 'Record it' },
  ofSubject: false,
  missing: (ground) =>
    changesOf(ground).length > 0 ? null : { zh: '没有变更过决定。', en: 'No decision was changed.' },
  fields: () => [
    { kind: 'day', name: 'told_on', label: { zh: '告知日期', en: 'Told on' } },
    { kind: 'prose', name: 'how', most: 2000, label: { zh: '如何告知', en: 'How they were told' } },
    {
      kind: 'ids',
      name: 'told',
      isOptional: true,
      label: { zh: '告知了谁', en: 'Who was told' },
      help: { zh: '收件人标识或文书条目号', en: 'Ids of recipients, or entries of letters' },
    },
  ],
  start: () => ({ told_on: today() }),
  send: (ground, { told_on, how, told }, key) => {
    const who = idsIn(told).map((id) => (/^\d+$/.test(id) ? (numberOf(Number(id)) ?? id) : id));
    return recordTold(ground.view.case, key, {
      correction: entryOf(ground, changesOf(ground)) ?? 0,
      told_on,
      how,
      ...(who.length > 0 ? { told: who } : {}),
    });
  },
  Beside: TellBeside,
};
