import type { ProposalStep, SuperiorProposalState } from '../domain/proposal.js';
import type { Texts } from './language.js';

/** Where a proposal to the superior body stands. */
export const proposalStateWords: Readonly<Record<SuperiorProposalState, Texts>> = {
  drafted: { en: 'drafted', zh: '草拟' },
  issued: { en: 'issued, awaiting a reply', zh: '已发出，待答复' },
  replied: { en: 'replied to', zh: '已答复' },
  adopted: { en: 'adopted, its effect to be seen', zh: '已采纳，待见实效' },
  declined: { en: 'declined', zh: '未采纳' },
  effective: { en: 'effective', zh: '已见实效' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
};

/** What happened to it. */
export const proposalStepWords: Readonly<Record<ProposalStep, Texts>> = {
  issued: { en: 'issued', zh: '发出' },
  forwarded: { en: 'forwarded', zh: '转发' },
  reminded: { en: 'reminded', zh: '催办' },
  replied: { en: 'replied to', zh: '答复' },
  adopted: { en: 'adopted', zh: '采纳' },
  declined: { en: 'declined', zh: '不予采纳' },
  effective: { en: 'effective', zh: '见到实效' },
  withdrawn: { en: 'withdrawn', zh: '撤回' },
};
