import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { CredentialReader, CredentialWriter, LinkPurpose, LinkRow } from './credentials.js';
import { findOpenAccount } from './find-account.js';
import { newSecret } from './secrets.js';

const hourMs = 60 * 60_000;

/** How long a link can be used. That of the first start is made anew by the next one. */
const lastsMs: Readonly<Record<LinkPurpose, number>> = {
  setup: 24 * hourMs,
  welcome: 7 * 24 * hourMs,
  reset: 24 * hourMs,
};

/** A link as it is handed out, once. */
export interface MadeLink {
  readonly link: string;
  readonly purpose: LinkPurpose;
  readonly expires: number;
}

/** Where the pages take a link; behind `#` nothing of it comes into any log. */
export const linkPath = ({ link, purpose }: Pick<MadeLink, 'link' | 'purpose'>): string =>
  `/${purpose === 'setup' ? 'setup' : 'welcome'}#${link}`;

type Deps = Pick<OfficeDeps, 'clock' | 'random' | 'sha256'>;

/** Makes a link in the place of those before it. */
export async function putLink(
  deps: Deps,
  credentials: CredentialWriter,
  purpose: LinkPurpose,
  account: string | null,
): Promise<MadeLink> {
  const link = newSecret(deps);
  const expires = deps.clock() + lastsMs[purpose];
  await credentials.remove('one_time_link', { account });
  await credentials.insert('one_time_link', { secret: deps.sha256(link), purpose, account, expires });
  return { link, purpose, expires };
}

/** The row of a link that can still be used. Problem: `link_unknown`. */
export async function findLink(
  { clock, sha256 }: Pick<Deps, 'clock' | 'sha256'>,
  credentials: CredentialReader,
  link: string,
): Promise<Result<LinkRow>> {
  const [row] = await credentials.find('one_time_link', { secret: sha256(link) });
  return row && row.expires > clock() ? ok(row) : fail([problem('link_unknown')]);
}

/** A link for an account, by which its person chooses a password; what it was before holds until then. */
export async function linkFor(deps: OfficeDeps, account: string): Promise<Result<MadeLink>> {
  return deps.store.changeCredentials(async (credentials) => {
    const [row] = await credentials.find('credential', { account });
    return putLink(deps, credentials, row?.password == null ? 'welcome' : 'reset', account);
  });
}

export interface MakeLinkInput extends Asked {
  readonly account: string;
}

/**
 * Makes a link for somebody else, and records that: who has it can act in the name of the account. A request that is
 * repeated is given another link. Problems: `account_unknown`, `account_closed`.
 */
export async function makeLink(
  deps: OfficeDeps,
  { account, ...asked }: MakeLinkInput,
): Promise<Result<AppendedToOffice & MadeLink>> {
  const recorded = await recordChange(deps, { account, change: 'link', ...asked });
  if (!recorded.ok) return recorded;
  const made = await linkFor(deps, account);
  return made.ok ? ok({ ...recorded.value, ...made.value }) : made;
}

/** Records that somebody made for an account what lets them act in its name. */
export const recordChange = (
  deps: OfficeDeps,
  { account, change, ...asked }: MakeLinkInput & { readonly change: 'link' | 'token' },
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'account_changed',
    body: async ({ tx }) => {
      const row = await findOpenAccount(tx, account);
      if (!row.ok) return row;
      const { roles, units } = row.value;
      return ok({ account, change, roles, units });
    },
  });
