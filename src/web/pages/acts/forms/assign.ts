import { assignCase } from '#client';
import type { Act } from '../act.js';
import { filled, today } from '../filled.js';

interface Values {
  readonly lead: string;
  readonly members?: readonly string[];
  readonly offices?: readonly string[];
  readonly round?: string;
  readonly from: string;
}

export const assign: Act<Values> = {
  title: { zh: '分派办理人员', en: 'Say who works on the case' },
  about: {
    zh: '一名牵头、若干成员，以及所属的室、组、地。新的分派取代原来的。已回避的人员不能分派。',
    en: 'One lead, others with them, and the offices they come from. It takes the place of the team before. Who was recused is refused.',
  },
  button: { zh: '分派', en: 'Assign' },
  ofSubject: false,
  places: { team: 'lead' },
  fields: () => [
    {
      kind: 'person',
      name: 'lead',
      label: { zh: '牵头人', en: 'Lead' },
      help: { zh: '按姓名或标识选择账户', en: 'An account, chosen by name or id' },
    },
    {
      kind: 'people',
      name: 'members',
      isOptional: true,
      label: { zh: '成员', en: 'Members' },
      help: { zh: '按姓名或标识选择账户，可选多个', en: 'Accounts, chosen by name or id' },
    },
    {
      kind: 'units',
      name: 'offices',
      isOptional: true,
      label: { zh: '联动单位', en: 'Offices' },
      help: { zh: '按名称或编号选择单位，可选多个', en: 'Units, chosen by name or ref' },
    },
    {
      kind: 'line',
      name: 'round',
      most: 64,
      isOptional: true,
      label: { zh: '监督轮次', en: 'Round of supervision' },
    },
    { kind: 'day', name: 'from', label: { zh: '自何日起', en: 'From' } },
  ],
  start: () => ({ from: today() }),
  send: ({ view }, { lead, members, offices, round, from }, key) =>
    assignCase(view.case, key, {
      round: filled(round),
      team: { lead, members: [...(members ?? [])], offices: [...(offices ?? [])] },
      from,
    }),
};
