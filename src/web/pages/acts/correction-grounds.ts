import { defineWords } from '../../words/define-words.js';

/** Why an office corrects its own decision. */
export const groundWords = defineWords({
  facts_unclear: { zh: '事实不清', en: 'Facts are unclear' },
  evidence_weak: { zh: '证据不足', en: 'Evidence is weak' },
  basis_insufficient: { zh: '依据不充分', en: 'The basis is insufficient' },
  responsibility_unclear: { zh: '责任不清晰', en: 'Responsibility is unclear' },
  procedure: { zh: '程序不合规', en: 'The procedure was not kept' },
  handling_unfit: { zh: '处理不恰当', en: 'The response was unfit' },
});
