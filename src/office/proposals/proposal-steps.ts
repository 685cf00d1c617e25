import { type ProposalStep, proposalSteps, type SuperiorProposalState } from '../../domain/proposal.js';

type From = Readonly<Partial<Record<ProposalStep, SuperiorProposalState | 'same'>>>;

/**
 * Where each step leads. What has no entry is refused: a reply before the issue, an effect before the adoption. A
 * body that declined may reply again; an adopted proposal is followed up until its effect is seen (回头看).
 */
const ways: Readonly<Record<SuperiorProposalState, From>> = {
  drafted: { issued: 'issued', withdrawn: 'withdrawn' },
  issued: { forwarded: 'same', reminded: 'same', replied: 'replied', withdrawn: 'withdrawn' },
  replied: {
    forwarded: 'same',
    reminded: 'same',
    replied: 'replied',
    adopted: 'adopted',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  adopted: { forwarded: 'same', reminded: 'same', effective: 'effective' },
  declined: { reminded: 'same', replied: 'replied', withdrawn: 'withdrawn' },
  effective: {},
  withdrawn: {},
};

/** The state after a step; undefined where it cannot follow. */
export function stateAfter(
  state: SuperiorProposalState,
  step: ProposalStep,
): SuperiorProposalState | undefined {
  const to = ways[state][step];
  return to === 'same' ? state : to;
}

/** The steps that can follow, in their order. */
export const stepsFrom = (state: SuperiorProposalState): readonly ProposalStep[] =>
  proposalSteps.filter((step) => stateAfter(state, step) !== undefined);
