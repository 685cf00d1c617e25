import type { StandingVersion } from '../../office/version-standing.js';

/** A published version in brief, as it is answered. */
export const versionRowOf = ({ rulebook, row, publishedSeq, standing }: StandingVersion) => ({
  version: rulebook.version,
  state: standing.state,
  in_force: standing.inForce,
  title: rulebook.title,
  hash: rulebook.hash,
  effective: rulebook.effective,
  codifies: rulebook.codifies,
  withdrawn_on: row.withdrawn_on,
  published: publishedSeq,
});
