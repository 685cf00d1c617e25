import { lodgeAppeal } from '#client';
import type { Act } from '../act.js';
import { DecisionBeside } from '../decision-beside.js';
import { filled, today } from '../filled.js';
import { standingOf } from '../ground.js';

interface Values {
  readonly lodged_on: string;
  readonly statement?: string;
}

export const appeal: Act<Values> = {
  title: { zh: '记录申诉', en: 'Record an appeal' },
  about: {
    zh: '申诉是权利，不会因此加重。办理期间暂停什么，由规则集规定。',
    en: 'To appeal is a right and makes nothing severer. What it suspends while it is heard, the rulebook says.',
  },
  button: { zh: '记录申诉', en: 'Record the appeal' },
  ofSubject: true,
  missing: (ground) =>
    standingOf(ground)?.decision === null
      ? {
          zh: '尚未作出决定，没有可申诉的内容。',
          en: 'Nothing was decided yet, so there is nothing to appeal against.',
        }
      : null,
  fields: () => [
    { kind: 'day', name: 'lodged_on', label: { zh: '提出日期', en: 'Lodged on' } },
    {
      kind: 'prose',
      name: 'statement',
      most: 10_000,
      isOptional: true,
      label: { zh: '申诉内容', en: 'What they say' },
    },
  ],
  start: () => ({ lodged_on: today() }),
  send: (ground, { lodged_on, statement }, key) =>
    lodgeAppeal(ground.view.case, key, {
      subject: ground.subject?.id ?? '',
      decision: standingOf(ground)?.decision ?? 0,
      lodged_on,
      statement: filled(statement),
    }),
  Beside: DecisionBeside,
};
