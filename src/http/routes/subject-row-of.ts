import type { SubjectView } from '../../office/register/subject-view.js';

/** A ref of the register as it is answered. */
export const subjectRowOf = ({ row, name, state, into }: SubjectView) => ({
  ref: row.ref,
  kind: row.kind,
  name,
  unit: row.unit,
  stages: row.stages,
  state,
  into,
  registered: row.registered_seq,
  latest: row.latest_seq,
});
