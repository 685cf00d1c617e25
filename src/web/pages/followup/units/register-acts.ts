import { mergeSubjects, registerSubject, renameSubject, splitSubject } from '#client';
import { filled, linesIn } from '../../acts/filled.js';
import type { UnitAct } from './unit-act.js';

const reason = {
  kind: 'prose',
  name: 'reason',
  most: 2000,
  isOptional: true,
  label: { zh: '事由', en: 'Reason' },
} as const;

interface Registered {
  readonly ref: string;
  readonly kind: string;
  readonly name?: string;
  readonly unit?: string;
  readonly stages?: readonly string[];
  readonly risk_note?: string;
}

export const registerAct: UnitAct<Registered> = {
  operation: 'registerSubject',
  title: { zh: '登记单位或个人', en: 'Register a unit or person' },
  about: {
    zh: '编号永久留在台账中，请用内部编号，不要用姓名、身份证号。以同一编号再次登记的，未填各项保持不变。',
    en: 'The ref stands in the trail for ever: use an internal number, no name and no number of an identity card. Registered again under the same ref, what is left blank stays as it was.',
  },
  button: { zh: '登记', en: 'Register' },
  start: { kind: 'organisation' },
  fields: [
    {
      kind: 'line',
      name: 'ref',
      most: 64,
      label: { zh: '编号', en: 'Ref' },
      help: { zh: '字母、数字、点、下划线、短横', en: 'Letters, digits, ., _ and -' },
    },
    {
      kind: 'choice',
      name: 'kind',
      label: { zh: '类别', en: 'Kind' },
      options: [
        { value: 'organisation', label: { zh: '单位', en: 'Organisation' } },
        { value: 'person', label: { zh: '个人', en: 'Person' } },
      ],
    },
    { kind: 'line', name: 'name', most: 200, isOptional: true, label: { zh: '名称', en: 'Name' } },
    {
      kind: 'unit',
      name: 'unit',
      isOptional: true,
      label: { zh: '所属单位', en: 'Belongs to' },
      help: { zh: '按名称或编号选择', en: 'A unit, chosen by name or ref' },
    },
    {
      kind: 'stages',
      name: 'stages',
      isOptional: true,
      label: { zh: '职责环节', en: 'Stages of duty' },
      help: { zh: '不填为全部环节', en: 'All, if left blank' },
    },
    { kind: 'prose', name: 'risk_note', most: 2000, isOptional: true, label: { zh: '风险提示', en: 'Note' } },
  ],
  send: async (_, { ref, kind, name, unit, stages, risk_note }, key) => {
    const { ref: registered } = await registerSubject(key, {
      ref,
      kind,
      name: filled(name),
      unit: filled(unit),
      stages: stages && stages.length > 0 ? [...stages] : undefined,
      risk_note: filled(risk_note),
    });
    return registered;
  },
};

interface Renamed {
  readonly name: string;
  readonly reason?: string;
}

export const renameAct: UnitAct<Renamed> = {
  operation: 'renameSubject',
  title: { zh: '改名', en: 'Rename' },
  about: {
    zh: '编号和历史不变，只是名称变更；原名留在台账中。',
    en: 'Ref and history stay; the name alone changes, and the earlier one stays in the trail.',
  },
  button: { zh: '改名', en: 'Rename' },
  start: {},
  fields: [{ kind: 'line', name: 'name', most: 200, label: { zh: '新名称', en: 'New name' } }, reason],
  send: async (ref, { name, reason: why }, key) => {
    await renameSubject(ref, key, { name, reason: filled(why) });
    return ref;
  },
};

interface Merged {
  readonly into: string;
  readonly reason?: string;
}

export const mergeAct: UnitAct<Merged> = {
  operation: 'mergeSubjects',
  title: { zh: '并入其他单位', en: 'Merge into another unit' },
  about: {
    zh: '本编号不再用于新案件；本编号的历史此后一并计入所并入的单位，其以往的提醒、责令会影响该单位今后的建议。不能撤回。',
    en: 'No case is opened on this ref any more. Its history counts for the other one from now on: earlier reminders and orders will weigh in what is recommended for it. It cannot be undone.',
  },
  button: { zh: '并入', en: 'Merge' },
  start: {},
  fields: [{ kind: 'unit', name: 'into', label: { zh: '并入哪个单位', en: 'Into which unit' } }, reason],
  send: async (ref, { into, reason: why }, key) => {
    await mergeSubjects(ref, key, { into, reason: filled(why) });
    return into;
  },
};

interface Split {
  readonly into: readonly (string | undefined)[];
  readonly reason?: string;
}

/** A part as it is written on a line: its ref, then its name. */
function partOf(line: string): { readonly ref: string; readonly name?: string } {
  const [ref = '', ...name] = line.trim().split(/\s+/u);
  return { ref, name: filled(name.join(' ')) };
}

export const splitAct: UnitAct<Split> = {
  operation: 'splitSubject',
  title: { zh: '拆分', en: 'Split' },
  about: {
    zh: '本编号不再用于新案件；拆分前的历史分别计入拆分后的每一个单位。不能撤回。',
    en: 'No case is opened on this ref any more, and the history before counts for each of its parts. It cannot be undone.',
  },
  button: { zh: '拆分', en: 'Split' },
  start: { into: ['', ''] },
  fields: [
    {
      kind: 'lines',
      name: 'into',
      label: { zh: '拆分为（编号，空格，名称）', en: 'Into (ref, a space, name)' },
      row: { zh: '第{n}部分', en: 'Part {n}' },
      add: { zh: '增加一部分', en: 'Add a part' },
    },
    reason,
  ],
  send: async (ref, { into, reason: why }, key) => {
    await splitSubject(ref, key, { into: linesIn(into).map(partOf), reason: filled(why) });
    return ref;
  },
};
