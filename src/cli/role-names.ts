import type { Role } from '../domain/account.js';
import type { Texts } from './language.js';

export const roleNames: Readonly<Record<Role, Texts>> = {
  submitter: { en: 'submitter', zh: '提交人' },
  decider: { en: 'decider', zh: '决定人' },
  second_decider: { en: 'second decider', zh: '第二决定人' },
  maintainer: { en: 'rule maintainer', zh: '规则维护人' },
  publisher: { en: 'publisher', zh: '规则审核人' },
  auditor: { en: 'auditor', zh: '审计人' },
  administrator: { en: 'administrator', zh: '管理员' },
};
