import { proposalView } from '../office/proposal-view.js';
import { readProposal } from '../office/read-proposal.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { showProposal } from './show-proposal.js';
import { withOffice } from './with-office.js';

export interface RulesProposalOptions {
  /** Prints the rules file as it was proposed, and nothing else. */
  readonly text?: boolean;
}

/** `rules proposal ID VERSION`: what is proposed and what was found about it, for who is to approve it. */
export const rulesProposal = (
  deps: CliDeps,
  out: Console,
  data: string,
  [id = '', version = '']: readonly string[],
  { text: isText = false }: RulesProposalOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const found = await readProposal(office, { id, version });
    if (!found.ok) return out.report(found.error);
    const { text } = found.value;
    if (out.json) out.printJson({ ...proposalView(found.value), text });
    else if (isText) deps.stdout.write(text);
    else showProposal(out, found.value);
    return 0;
  });
