import { z } from 'zod';
import { proposalSchema, proposalStepSchema, type SuperiorProposalState } from '../domain/proposal.js';
import { problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { draftProposal } from '../office/proposals/draft-proposal.js';
import { followProposal } from '../office/proposals/follow-proposal.js';
import { everyPage } from '../office/every-page.js';
import { readSuperiorProposal, readSuperiorProposals } from '../office/proposals/read-superior-proposals.js';
import {
  followedView,
  listedProposalView,
  superiorProposalView,
} from '../office/proposals/superior-proposal-view.js';
import type { ActingOptions } from './acting-options.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { proposalStateWords } from './proposal-words.js';
import { runOfficeAct } from './run-office-act.js';
import { showListedProposal, showSuperiorProposal } from './show-superior-proposal.js';
import { withOffice } from './with-office.js';

/** A proposal is named by the number of the entry of its draft. */
const numberOf = (word: string): number | undefined =>
  z.int().safeParse(/^(0|[1-9]\d{0,14})$/.test(word) ? Number(word) : null).data;

const unknown = (out: Console, word: string): ExitCode =>
  out.report([problem('proposal_unknown', { found: shownText(word) })]);

/** `proposal draft FILE` */
export const proposalDraft = (
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  options: ActingOptions,
): Promise<ExitCode> =>
  runOfficeAct(
    deps,
    out,
    data,
    {
      command: 'proposal draft',
      schema: proposalSchema,
      act: (office, { sent, ...asked }) => draftProposal(office, { proposal: sent, ...asked }),
      said: ({ entry }) => ({
        en: `proposal ${entry} drafted; read it with gradus proposal show ${entry}`,
        zh: `已草拟建议 ${entry}；查看：gradus proposal show ${entry}`,
      }),
      json: ({ entry }) => ({ proposal: entry }),
    },
    { ...options, file },
  );

/** `proposal follow PROPOSAL FILE` */
export async function proposalFollow(
  deps: CliDeps,
  out: Console,
  data: string,
  [word = '', file = '']: readonly string[],
  options: ActingOptions,
): Promise<ExitCode> {
  const proposal = numberOf(word);
  if (proposal === undefined) return unknown(out, word);
  return runOfficeAct(
    deps,
    out,
    data,
    {
      command: 'proposal follow',
      schema: proposalStepSchema,
      act: (office, { sent, ...asked }) => followProposal(office, { proposal, step: sent, ...asked }),
      said: ({ entry, state, replyDueOn }) => ({
        en: `proposal ${proposal}: ${proposalStateWords[state].en}${replyDueOn ? `, reply due on ${replyDueOn}` : ''} (entry ${entry})`,
        zh: `建议 ${proposal}：${proposalStateWords[state].zh}${replyDueOn ? `，答复期限 ${replyDueOn}` : ''}（条目 ${entry}）`,
      }),
      json: followedView,
    },
    { ...options, file, about: word },
  );
}

export interface ProposalListOptions {
  readonly state?: SuperiorProposalState;
}

/** `proposal list` */
export const proposalList = (
  deps: CliDeps,
  out: Console,
  data: string,
  { state }: ProposalListOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const asked = { ...(state === undefined ? {} : { state }), personal: true };
    const pages = await everyPage((from) => readSuperiorProposals(office, { ...asked, ...from, limit: 100 }));
    if (!pages.ok) return out.report(pages.error);
    const listed = pages.value.flatMap((page) => page.proposals);
    if (out.json) out.printJson({ proposals: listed.map(listedProposalView) });
    else if (listed.length === 0) out.print(out.language === 'zh' ? '没有建议' : 'no proposals');
    else for (const one of listed) showListedProposal(out, one);
    return 0;
  });

/** `proposal show PROPOSAL` */
export async function proposalShow(
  deps: CliDeps,
  out: Console,
  data: string,
  word: string,
): Promise<ExitCode> {
  const proposal = numberOf(word);
  if (proposal === undefined) return unknown(out, word);
  return withOffice(deps, out, data, async (office) => {
    const found = await readSuperiorProposal(office, { proposal, personal: true });
    if (!found.ok) return out.report(found.error);
    if (out.json) out.printJson(superiorProposalView(found.value));
    else showSuperiorProposal(out, found.value);
    return 0;
  });
}
