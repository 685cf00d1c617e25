import { appealActs } from './appeal-acts.js';
import { assignmentActs } from './assignment-acts.js';
import type { CaseAct } from './case-act.js';
import { decisionActs } from './decision-acts.js';
import { followUpActs } from './follow-up-acts.js';
import { orderActs } from './order-acts.js';
import { recusalActs } from './recusal-acts.js';
import { secondingActs } from './seconding-acts.js';

/** The acts of a case that have a command, in the order of its help. */
export const caseActs: readonly CaseAct[] = [
  ...assignmentActs,
  ...decisionActs,
  ...secondingActs,
  ...recusalActs,
  ...orderActs,
  ...followUpActs,
  ...appealActs,
];
