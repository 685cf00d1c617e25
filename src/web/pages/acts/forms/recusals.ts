import { decideRecusalRequest, declareRecusal, liftRecusal, requestRecusal } from '#client';
import { entriesOf } from '../../../case/case-entries.js';
import { objectOf } from '../../../case/json-parts.js';
import type { Act } from '../act.js';
import { entryLabel } from '../entry-label.js';
import type { Field, Option } from '../field.js';
import { filled } from '../filled.js';
import { entryOf, type Ground } from '../ground.js';
import { groundOptions, type RecusalGround } from '../recusal-grounds.js';
import { recusalsIn } from '../recusals-in.js';

interface Declared {
  readonly person: string;
  readonly ground: RecusalGround;
  readonly note?: string;
}

interface Requested extends Declared {
  readonly requested_by: string;
}

const person = {
  kind: 'person',
  name: 'person',
  label: { zh: '回避何人', en: 'Who takes no part' },
  help: { zh: '按姓名或标识选择账户', en: 'An account, chosen by name or id' },
} as const;
const ground = {
  kind: 'choice',
  name: 'ground',
  label: { zh: '回避事由', en: 'Ground' },
  options: groundOptions,
} as const;
const reasons = {
  kind: 'prose',
  name: 'reasons',
  most: 10_000,
  label: { zh: '理由', en: 'Reasons' },
} as const;

const optionsFrom = (entries: ReturnType<typeof entriesOf>): readonly Option[] =>
  entries.map(({ entry, body }) => {
    const who = String(objectOf(body)['person']);
    return { value: entry, label: entryLabel(entry, who) };
  });

/** Requests that nobody has decided. */
const openRequests = ({ view }: Ground) => {
  const decided = entriesOf(view, ['recusal_decided']).map(({ body }) => objectOf(body)['request']);
  return entriesOf(view, ['recusal_requested']).filter(({ entry }) => !decided.includes(entry));
};

export const recuse: Act<Declared> = {
  title: { zh: '记录回避', en: 'Record a recusal' },
  about: {
    zh: '自此该人员不得在本案中决定、附议、责令、复查。它不影响建议。',
    en: 'From now on that person decides, seconds, orders and verifies nothing in this case. It changes no recommendation.',
  },
  button: { zh: '记录回避', en: 'Record the recusal' },
  ofSubject: false,
  fields: () => [
    person,
    ground,
    { kind: 'prose', name: 'note', most: 2000, isOptional: true, label: { zh: '说明', en: 'Note' } },
  ],
  start: () => ({}),
  send: ({ view }, { person: who, ground: on, note }, key) =>
    declareRecusal(view.case, key, { person: who, ground: on, note: filled(note) }),
};

export const requestRecusalAct: Act<Requested> = {
  title: { zh: '记录回避申请', en: 'Record a request for recusal' },
  about: {
    zh: '案件涉及的人可以申请。作出答复之前不产生任何变化。',
    en: 'Whoever the case concerns may ask. It changes nothing until it is decided.',
  },
  button: { zh: '记录申请', en: 'Record the request' },
  ofSubject: false,
  fields: () => [
    { kind: 'line', name: 'requested_by', most: 200, label: { zh: '申请人', en: 'Who asks' } },
    person,
    ground,
    {
      kind: 'prose',
      name: 'note',
      most: 10_000,
      isOptional: true,
      label: { zh: '申请内容', en: 'What they say' },
    },
  ],
  start: () => ({}),
  send: ({ view }, { requested_by, person: who, ground: on, note }, key) =>
    requestRecusal(view.case, key, { requested_by, person: who, ground: on, note: filled(note) }),
};

interface Answered {
  readonly request: number;
  readonly result: 'accepted' | 'refused';
  readonly reasons: string;
}

export const decideRecusalAct: Act<Answered> = {
  title: { zh: '答复回避申请', en: 'Decide a request for recusal' },
  about: {
    zh: '同意的，自此该人员不参与本案；被申请回避的人不能自行答复。',
    en: 'Accepted, that person takes no part from now on. Nobody decides a request about themselves.',
  },
  button: { zh: '答复申请', en: 'Decide the request' },
  ofSubject: false,
  missing: (on) =>
    openRequests(on).length > 0
      ? null
      : { zh: '本案没有待答复的回避申请。', en: 'No request for recusal waits in this case.' },
  fields: (on): readonly Field<Answered>[] => [
    {
      kind: 'choice',
      name: 'request',
      label: { zh: '对谁的申请', en: 'The request about' },
      options: optionsFrom(openRequests(on)),
    },
    {
      kind: 'choice',
      name: 'result',
      label: { zh: '答复', en: 'Answer' },
      options: [
        { value: 'accepted', label: { zh: '同意回避', en: 'Accepted' } },
        { value: 'refused', label: { zh: '不予回避', en: 'Refused' } },
      ],
    },
    reasons,
  ],
  start: (on) => ({ request: entryOf(on, openRequests(on)) ?? undefined }),
  send: ({ view }, { request, result, reasons: why }, key) =>
    decideRecusalRequest(view.case, key, { request, result, reasons: why }),
};

interface Lifted {
  readonly recusal: number;
  readonly reasons: string;
}

export const liftRecusalAct: Act<Lifted> = {
  title: { zh: '解除回避', en: 'Lift a recusal' },
  about: {
    zh: '自此该人员可以重新参与本案；不能由其本人解除。',
    en: 'From now on that person may take part again. Nobody lifts their own.',
  },
  button: { zh: '解除回避', en: 'Lift the recusal' },
  ofSubject: false,
  missing: (on) =>
    recusalsIn(on).length > 0 ? null : { zh: '本案没有回避的人员。', en: 'Nobody is recused in this case.' },
  fields: (on): readonly Field<Lifted>[] => [
    {
      kind: 'choice',
      name: 'recusal',
      label: { zh: '解除谁的回避', en: 'Whose recusal' },
      options: optionsFrom(recusalsIn(on)),
    },
    reasons,
  ],
  start: (on) => ({ recusal: entryOf(on, recusalsIn(on)) ?? undefined }),
  send: ({ view }, { recusal, reasons: why }, key) => liftRecusal(view.case, key, { recusal, reasons: why }),
};
