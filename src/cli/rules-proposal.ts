import { readProposal } from '../office/read-proposal.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { printProposal } from './show-proposal.js';
import { withOffice } from './with-office.js';

/** `rules proposal ID VERSION`: what is proposed and what was found about it, for who is to approve it. */
export const rulesProposal = (
  deps: CliDeps,
  out: Console,
  data: string,
  [id = '', version = '']: readonly string[],
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const found = await readProposal(office, { id, version });
    if (!found.ok) return out.report(found.error);
    printProposal(out, found.value);
    return 0;
  });
