import { defineWords } from '../words/define-words.js';

export const departureWords = defineWords({
  none: { zh: '与建议一致', en: 'as recommended' },
  milder: { zh: '轻于建议', en: 'milder than recommended' },
  severer: { zh: '重于建议', en: 'severer than recommended' },
  other: { zh: '与建议不同', en: 'other than recommended' },
});

/** What stands open in a case. */
export const openWords = defineWords({
  evaluation_failed: { zh: '评估失败', en: 'the evaluation failed' },
  undecided: { zh: '尚未决定', en: 'not decided on' },
  seconding: { zh: '待第二人同意', en: 'waits for a second person' },
  appeal: { zh: '申诉待办理', en: 'an appeal' },
  order: { zh: '责令整改未办结', en: 'an order' },
  follow_up: { zh: '跟进未办结', en: 'a follow-up' },
});

/** What an office must have done before a decision stands. */
export const requirementWords = defineWords({
  hearing: { zh: '听取对象的陈述和申辩', en: 'the subject is heard' },
  second_person: { zh: '第二人同意', en: 'a second person agrees' },
  two_officers: { zh: '两名以上人员查明事实', en: 'two officers establish the facts' },
});

/** What may be done next. */
export const stepWords = defineWords({
  evaluate: { zh: '重新评估', en: 'Evaluate again' },
  answer: { zh: '补充所询问的事实', en: 'Answer what is asked' },
  decide: { zh: '作出决定', en: 'Decide' },
  second: { zh: '作为第二人确认', en: 'Agree as second person' },
  decide_appeal: { zh: '办理申诉', en: 'Decide the appeal' },
  order: { zh: '发出责令', en: 'Issue an order' },
  rectify: { zh: '报告整改情况', en: 'Report what was done' },
  verify: { zh: '复查整改情况', en: 'Verify what was reported' },
  plan_follow_up: { zh: '安排跟进', en: 'Plan the follow-up' },
  check: { zh: '回头看', en: 'Look again' },
  tell: { zh: '告知原收文人', en: 'Tell the readers' },
  close: { zh: '办结案件', en: 'Close the case' },
  hearing: { zh: '记录听取意见', en: 'Record a hearing' },
  urge: { zh: '记录现场督促', en: 'Record an urging on site' },
  letter: { zh: '制作文书', en: 'Make a letter' },
  void_letter: { zh: '作废文书', en: 'Void a letter' },
  appeal: { zh: '记录申诉', en: 'Record an appeal' },
  correct: { zh: '更正决定', en: 'Correct the decision' },
  assign: { zh: '分派办理人员', en: 'Assign the case' },
  recuse: { zh: '回避', en: 'Declare a recusal' },
  request_recusal: { zh: '记录回避申请', en: 'Record a request for recusal' },
  decide_recusal: { zh: '答复回避申请', en: 'Answer a request for recusal' },
  lift_recusal: { zh: '解除回避', en: 'Lift a recusal' },
});

export const finalityWords = defineWords({
  undecided: { zh: '尚未决定', en: 'not decided on' },
  appealable: { zh: '尚可申诉', en: 'can be appealed against' },
  under_appeal: { zh: '申诉中', en: 'under appeal' },
  final: { zh: '已生效', en: 'final' },
});

/** What an appeal, a correction, a check or a request for recusal came to. */
export const resultWords = defineWords({
  corrected: { zh: '整改到位', en: 'corrected' },
  partly: { zh: '部分整改', en: 'in part' },
  not_corrected: { zh: '未整改', en: 'not corrected' },
  held: { zh: '成效保持', en: 'held' },
  not_held: { zh: '出现反弹', en: 'did not hold' },
  continue: { zh: '继续跟进', en: 'to be looked at again' },
  upheld: { zh: '维持', en: 'upheld' },
  varied: { zh: '变更', en: 'varied' },
  set_aside: { zh: '撤销', en: 'set aside' },
  accepted: { zh: '同意', en: 'accepted' },
  refused: { zh: '不予', en: 'refused' },
});
