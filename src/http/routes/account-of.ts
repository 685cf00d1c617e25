import type { MadeLink } from '../../office/accounts/links.js';
import { linkPath } from '../../office/accounts/links.js';
import type { AccountView } from '../../office/accounts/read-accounts.js';

export const accountOf = ({ row, name, login, ready }: AccountView) => ({
  account: row.id,
  name,
  login,
  roles: row.roles,
  units: row.units,
  opened: row.opened_seq,
  latest: row.latest_seq,
  closed: row.closed_seq,
  ready,
});

export const linkOf = (made: MadeLink) => ({
  link: made.link,
  path: linkPath(made),
  expires_at: made.expires,
});
