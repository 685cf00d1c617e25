import { secondingSchema } from '../domain/seconding.js';
import { type SecondedAnswer, secondInCase } from '../office/seconding/second-in-case.js';
import { type CaseAct, caseAct } from './case-act.js';
import type { Texts } from './language.js';

function saidOf({ act, decision, correction }: SecondedAnswer): Texts {
  const recorded = decision ?? correction;
  const what = act === 'correction' ? { en: 'correction', zh: '更正' } : { en: 'decision', zh: '决定' };
  return recorded === null
    ? { en: `the proposed ${what.en} is not agreed to`, zh: `不同意所提请的${what.zh}` }
    : {
        en: `the proposed ${what.en} is agreed to, and stands in entry ${recorded}`,
        zh: `同意所提请的${what.zh}，已记于条目 ${recorded}`,
      };
}

/** What a second person answers to what was proposed through the service. */
export const secondingActs: readonly CaseAct[] = [
  caseAct({
    name: 'second',
    about: {
      en: 'agree to a decision or correction that the service waits with, or not, with reasons',
      zh: '对经服务提请的决定或更正表示同意或不同意，并写明理由',
    },
    schema: secondingSchema,
    act: (office, { sent, ...asked }) => secondInCase(office, { ...asked, seconding: sent }),
    said: (_sent, answer) => saidOf(answer),
    more: ({ act, decision, correction, tell }) => ({ act, decision, correction, tell }),
  }),
];
