import type { Field } from '../field.js';
import type { Ground } from '../ground.js';
import { orderOptions } from '../orders-of.js';
import { letterKinds } from '../../../case/letters/letter-kinds.js';
import type { LetterKind, LetterValues } from './letter-values.js';

const kinds: readonly LetterKind[] = [
  'reminder',
  'written_order',
  'escalation_report',
  'decision',
  'review_rights',
];

const hasReply = ({ kind }: LetterValues): boolean => kind === 'reminder' || kind === 'written_order';

/** The fields of a letter; those that only some kinds have a place for are shown with these. */
export const letterFields = (ground: Ground): readonly Field<LetterValues>[] => [
  {
    kind: 'choice',
    name: 'kind',
    label: { zh: '文书种类', en: 'Kind of letter' },
    help: {
      zh: '与所作决定不符的种类，系统不予制作',
      en: 'One that says something else than was decided is refused',
    },
    options: kinds.map((value) => ({ value, label: letterKinds[value] })),
  },
  {
    kind: 'choice',
    name: 'order',
    when: ({ kind }) => kind === 'written_order',
    label: { zh: '依据哪一项责令', en: 'Which order' },
    options: orderOptions(ground),
  },
  {
    kind: 'choice',
    name: 'language',
    label: { zh: '文字', en: 'Language' },
    options: [
      { value: 'zh', label: { zh: '中文', en: 'Chinese' } },
      { value: 'en', label: { zh: '英文', en: 'English' } },
    ],
  },
  {
    kind: 'units',
    name: 'recipients',
    label: { zh: '收件人', en: 'Recipients' },
    help: {
      zh: '单位按名称或编号选择，个人填写编号，可选多个',
      en: 'Units, chosen by name or ref, and refs of persons',
    },
  },
  {
    kind: 'line',
    name: 'addressee',
    most: 200,
    isOptional: true,
    label: { zh: '称谓', en: 'How they are addressed' },
    help: { zh: '不填即用登记的名称', en: 'The registered name, if left blank' },
  },
  {
    kind: 'lines',
    name: 'points',
    when: ({ kind }) => kind === 'reminder',
    label: { zh: '提醒事项', en: 'What is to be minded' },
    row: { zh: '第{n}点', en: 'Point {n}' },
    add: { zh: '增加一点', en: 'Add a point' },
  },
  {
    kind: 'prose',
    name: 'consequence',
    most: 20_000,
    isOptional: true,
    when: ({ kind }) => kind === 'written_order',
    label: { zh: '逾期不改的后果', en: 'What follows if it is not met' },
    help: { zh: '不填即用本机关设置中的文字', en: "That of the office's settings, if left blank" },
  },
  {
    kind: 'line',
    name: 'reply_to',
    most: 100,
    isOptional: true,
    when: hasReply,
    label: { zh: '书面回复给谁', en: 'Reply to' },
  },
  {
    kind: 'day',
    name: 'reply_by',
    isOptional: true,
    when: (values) => hasReply(values) && (values.reply_to ?? '') !== '',
    label: { zh: '回复截止日', en: 'Reply by' },
  },
  {
    kind: 'line',
    name: 'second',
    most: 200,
    isOptional: true,
    label: { zh: '共同负责的第二人', en: 'Second person who answers for it' },
  },
  {
    kind: 'tick',
    name: 'with_summary',
    label: { zh: '在事实中写入案情摘要', en: 'Tell the summary of the case among the facts' },
    help: {
      zh: '摘要可能指明报告人，签发前请查看',
      en: 'It may name who reported: read it before you issue',
    },
  },
  {
    kind: 'lines',
    name: 'attachments',
    isOptional: true,
    label: { zh: '附件', en: 'Attachments' },
    row: { zh: '附件{n}', en: 'Attachment {n}' },
    add: { zh: '增加附件', en: 'Add an attachment' },
  },
  {
    kind: 'lines',
    name: 'copy_to',
    isOptional: true,
    label: { zh: '抄送', en: 'Copies' },
    row: { zh: '抄送{n}', en: 'Copy {n}' },
    add: { zh: '增加抄送', en: 'Add a copy' },
  },
  {
    kind: 'day',
    name: 'date',
    isOptional: true,
    label: { zh: '落款日期', en: 'Date of the letter' },
    help: { zh: '不填即为今日', en: 'Today, if left blank' },
  },
];
