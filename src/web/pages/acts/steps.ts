import { isStepName, type StepName } from '../../case/step-operations.js';
import type { Step } from './act.js';
import { answerStep } from './answer-step.js';
import { decideStep } from './decide/decide-act.js';
import { formStep } from './form-step.js';
import { appeal } from './forms/appeal.js';
import { assign } from './forms/assign.js';
import { check } from './forms/check.js';
import { close } from './forms/close.js';
import { correct } from './forms/correct.js';
import { decideAppealAct } from './forms/decide-appeal.js';
import { evaluate } from './forms/evaluate.js';
import { hearing } from './forms/hearing.js';
import { order } from './forms/order.js';
import { planFollowUpAct } from './forms/plan-follow-up.js';
import { decideRecusalAct, liftRecusalAct, recuse, requestRecusalAct } from './forms/recusals.js';
import { rectify } from './forms/rectify.js';
import { secondAct } from './forms/second.js';
import { tell } from './forms/tell.js';
import { urge } from './forms/urge.js';
import { verify } from './forms/verify.js';
import { voidLetterAct } from './forms/void-letter.js';
import { letterStep } from './letter/letter-act.js';

/** What can be done in a case, by the last part of its address; the names that the service gives to next steps. */
const steps: Readonly<Record<StepName, Step>> = {
  answer: answerStep,
  decide: decideStep,
  second: formStep('second', secondAct),
  hearing: formStep('hearing', hearing),
  evaluate: formStep('evaluate', evaluate),
  order: formStep('order', order),
  rectify: formStep('rectify', rectify),
  verify: formStep('verify', verify),
  plan_follow_up: formStep('plan_follow_up', planFollowUpAct),
  check: formStep('check', check),
  urge: formStep('urge', urge),
  recuse: formStep('recuse', recuse),
  request_recusal: formStep('request_recusal', requestRecusalAct),
  decide_recusal: formStep('decide_recusal', decideRecusalAct),
  lift_recusal: formStep('lift_recusal', liftRecusalAct),
  letter: letterStep,
  void_letter: formStep('void_letter', voidLetterAct),
  appeal: formStep('appeal', appeal),
  decide_appeal: formStep('decide_appeal', decideAppealAct),
  correct: formStep('correct', correct),
  tell: formStep('tell', tell),
  assign: formStep('assign', assign),
  close: formStep('close', close),
};

export const stepAt = (name: string): Step | null => (isStepName(name) ? steps[name] : null);
