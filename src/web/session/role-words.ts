import { defineWords } from '../words/define-words.js';

/** The roles by name. */
export const roleWords = defineWords({
  submitter: { zh: '提交人', en: 'Submitter' },
  decider: { zh: '决定人', en: 'Decider' },
  second_decider: { zh: '第二决定人', en: 'Second decider' },
  maintainer: { zh: '规则维护人', en: 'Rule maintainer' },
  publisher: { zh: '规则审核人', en: 'Publisher' },
  auditor: { zh: '审计人', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
});

/** What each of them does, a sentence each. */
export const roleSentences = defineWords({
  submitter: {
    zh: '报告问题、补充情况，查看案件',
    en: 'Reports lapses, adds facts, reads cases',
  },
  decider: {
    zh: '听取陈述、作出决定、发函、跟踪整改，维护单位登记',
    en: 'Hears, decides, sends letters, follows orders up, keeps the register of units',
  },
  second_decider: {
    zh: '对须两人决定的事项复核并表示同意或不同意',
    en: 'Seconds, or does not second, decisions that want two persons',
  },
  maintainer: {
    zh: '起草、检查、试算规则文件，提请发布',
    en: 'Drafts, checks and tries rules files and proposes them',
  },
  publisher: {
    zh: '审核并发布他人提请的规则版本',
    en: 'Approves and publishes versions that another person proposed',
  },
  auditor: {
    zh: '查看案件、台账和账户并核验，不作任何改动；不兼任其他角色',
    en: 'Reads cases, the trail and accounts and verifies them, changes nothing; holds no other role',
  },
  administrator: {
    zh: '开设账户、分配角色；不看案件，不作决定；不兼任其他角色',
    en: 'Opens accounts and gives roles; reads no cases, decides none; holds no other role',
  },
});
