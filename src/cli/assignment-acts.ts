import { assignmentSchema } from '../domain/assignment.js';
import { assignCase } from '../office/campaigns/assign-case.js';
import { type CaseAct, caseAct } from './case-act.js';

/** Who works on a case. */
export const assignmentActs: readonly CaseAct[] = [
  caseAct({
    name: 'assign',
    about: {
      en: 'say who works on the case, in place of the team before',
      zh: '确定办案工作组，取代此前的工作组',
    },
    schema: assignmentSchema,
    act: (office, { sent, ...asked }) => assignCase(office, { ...asked, assignment: sent }),
    said: ({ team: { lead, members }, from }) => ({
      en: `${lead} leads with ${members.length} others from ${from}`,
      zh: `自 ${from} 起由 ${lead} 牵头，另有 ${members.length} 人`,
    }),
  }),
];
