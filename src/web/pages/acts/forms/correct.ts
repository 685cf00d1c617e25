import { correctDecision } from '#client';
import { correctionGrounds } from '../../../../domain/correction.js';
import type { Act } from '../act.js';
import { filled } from '../filled.js';
import { standingOf } from '../ground.js';
import { type Corrected, CorrectedDone } from '../corrected-done.js';
import { groundWords } from '../correction-grounds.js';
import { DecisionBeside } from '../decision-beside.js';
import { milderOptions } from '../milder-options.js';

interface Values {
  readonly effect: 'set_aside' | 'varied';
  readonly response?: string;
  readonly ground: (typeof correctionGrounds)[number];
  readonly reasons: string;
  readonly restores?: string;
}

export const correct: Act<Values, Corrected> = {
  title: { zh: '更正决定', en: 'Correct a decision' },
  about: {
    zh: '本机关自行更正，只能撤销或减轻。原文留存；收到过有关文书的人须告知。参与过原决定的人更正的，须由他人用自己的账户附议。',
    en: 'The office corrects its own decision, which falls or becomes milder. The first version stays, and who had letters about it is told. Where you took part in the decision, somebody else has to second the correction under their own account.',
  },
  button: { zh: '更正决定', en: 'Correct the decision' },
  ofSubject: true,
  missing: (ground) =>
    standingOf(ground)?.decision === null
      ? {
          zh: '尚未作出决定，没有可更正的内容。',
          en: 'Nothing was decided yet, so there is nothing to correct.',
        }
      : null,
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'effect',
      label: { zh: '如何更正', en: 'How it is corrected' },
      options: [
        { value: 'set_aside', label: { zh: '撤销', en: 'It falls' } },
        { value: 'varied', label: { zh: '变更为较轻的处置', en: 'It becomes a milder response' } },
      ],
    },
    {
      kind: 'choice',
      name: 'response',
      when: ({ effect }) => effect === 'varied',
      label: { zh: '变更为', en: 'It becomes' },
      options: milderOptions(ground),
    },
    {
      kind: 'choice',
      name: 'ground',
      label: { zh: '更正事由', en: 'Ground' },
      options: correctionGrounds.map((value) => ({ value, label: groundWords[value] })),
    },
    { kind: 'prose', name: 'reasons', most: 10_000, label: { zh: '理由', en: 'Reasons' } },
    {
      kind: 'prose',
      name: 'restores',
      most: 2000,
      isOptional: true,
      label: { zh: '如何消除影响', en: 'How the reputation is restored' },
    },
  ],
  start: () => ({}),
  send: (on, { effect, response, ground, reasons, restores }, key) => {
    const common = {
      subject: on.subject?.id ?? '',
      decision: standingOf(on)?.decision ?? 0,
      ground,
      reasons,
      restores: filled(restores),
    };
    return correctDecision(
      on.view.case,
      key,
      effect === 'varied' ? { ...common, effect, response: response ?? '' } : { ...common, effect },
    );
  },
  Beside: DecisionBeside,
  Done: CorrectedDone,
};
