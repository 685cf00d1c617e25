import type { recusalGrounds } from '../../../domain/recusal.js';
import type { Option } from './field.js';

export type RecusalGround = (typeof recusalGrounds)[number];

export const groundOptions: readonly (Option & { readonly value: RecusalGround })[] = [
  { value: 'is_subject', label: { zh: '本人即对象', en: 'Is the subject' } },
  { value: 'relative', label: { zh: '与对象有近亲属关系', en: 'Is a relative of the subject' } },
  { value: 'reporter_or_witness', label: { zh: '系报告人或证人', en: 'Reported it, or is a witness' } },
  { value: 'interest', label: { zh: '有利害关系', en: 'Has an interest in it' } },
];
