import { proposalView } from '../office/proposal-view.js';
import type { StandingProposal } from '../office/read-proposal.js';
import type { Console } from './console.js';
import { showReview } from './show-review.js';

const daysOf = (out: Console, { from, until }: StandingProposal['body']['effective']): string => {
  if (out.language === 'zh') return until === null ? `自 ${from} 起` : `自 ${from} 起，至 ${until} 前`;
  return until === null ? `from ${from} on` : `from ${from}, before ${until}`;
};

function followsOn(out: Console, superseded: StandingProposal['body']['supersedes']): string {
  const zh = out.language === 'zh';
  if (superseded === null) return zh ? '首个版本' : 'the first version';
  const withdrawn = superseded.withdrawn ? (zh ? '（已撤回）' : ' (withdrawn)') : '';
  return zh ? `接替 ${superseded.version}${withdrawn}` : `follows on ${superseded.version}${withdrawn}`;
}

/** How a second person approves it, to be copied. */
function showApproving(out: Console, { seq, body: { id, version, hash } }: StandingProposal): void {
  const read = `gradus rules proposal ${id} ${version} --text`;
  out.print(out.language === 'zh' ? '  原文：' : '  the file:');
  out.print(`  ${read}`);
  const command = `gradus rules approve ${id} ${version} --by ID --hash ${hash} --proposal ${seq}`;
  out.print(out.language === 'zh' ? '  由另一人审核同意后生效：' : '  a second person approves it:');
  out.print(`  ${command}`);
}

const states = {
  open: { en: 'waits for a second person', zh: '待另一人审核' },
  taken_back: { en: 'taken back', zh: '已收回' },
  published: { en: 'published', zh: '已发布' },
} as const;

/** What is proposed, what was found about it, and how it is approved. */
export function showProposal(out: Console, proposal: StandingProposal): void {
  const { seq, state, proposedBy, body, review } = proposal;
  const zh = out.language === 'zh';
  const named = `${body.id} ${body.version}`;
  const what = [daysOf(out, body.effective), followsOn(out, body.supersedes)].join(zh ? '，' : ', ');
  out.print(out.bold(zh ? `${named}：${what}` : `${named}: ${what}`));
  const by = zh
    ? `条目 ${seq}，由 ${proposedBy.id} 于 ${body.proposed_on} 提请；${states[state].zh}`
    : `entry ${seq}, proposed by ${proposedBy.id} on ${body.proposed_on}; ${states[state].en}`;
  out.print(`  ${by}`);
  showReview(out, review);
  out.print(zh ? `  内容  ${body.hash}` : `  content  ${body.hash}`);
  out.print(zh ? `  审查  ${body.review.sha256}` : `  review   ${body.review.sha256}`);
  if (state === 'open') showApproving(out, proposal);
}

/** Prints a proposal for a person or for a program. */
export function printProposal(out: Console, proposal: StandingProposal): void {
  if (out.json) out.printJson(proposalView(proposal));
  else showProposal(out, proposal);
}
