/** The operation of the interface by which each step of a case is recorded; the steps by the names that the service gives them. */
export const stepOperations = {
  answer: 'supplementFacts',
  evaluate: 'requestEvaluation',
  hearing: 'recordHearing',
  decide: 'decide',
  second: 'second',
  order: 'issueOrder',
  rectify: 'reportRectification',
  verify: 'verifyRectification',
  plan_follow_up: 'planFollowUp',
  check: 'checkFollowUp',
  urge: 'recordUrging',
  letter: 'issueLetter',
  void_letter: 'voidLetter',
  appeal: 'lodgeAppeal',
  decide_appeal: 'decideAppeal',
  correct: 'correctDecision',
  tell: 'recordTold',
  recuse: 'declareRecusal',
  request_recusal: 'requestRecusal',
  decide_recusal: 'decideRecusalRequest',
  lift_recusal: 'liftRecusal',
  assign: 'assignCase',
  close: 'closeCase',
} as const;

export type StepName = keyof typeof stepOperations;

export const isStepName = (name: string): name is StepName => Object.hasOwn(stepOperations, name);
