import type { LoadedRulebook } from '../../office/load-rulebooks.js';

/** A published version in brief, as it is answered. */
export const versionRowOf = ({ rulebook, row, publishedSeq }: LoadedRulebook) => ({
  version: rulebook.version,
  title: rulebook.title,
  hash: rulebook.hash,
  effective: rulebook.effective,
  codifies: rulebook.codifies,
  withdrawn_on: row.withdrawn_on,
  published: publishedSeq,
});
