import { second } from '#client';
import type { Act } from '../act.js';
import { entryOf } from '../ground.js';
import { proposalsOf } from '../proposals-of.js';
import { ProposalAbove } from '../proposal-above.js';
import { SecondedDone } from '../seconded-done.js';

interface Values {
  readonly agrees: 'yes' | 'no';
  readonly reasons: string;
}

export const secondAct: Act<Values, Awaited<ReturnType<typeof second>>> = {
  title: { zh: '附议', en: 'Second what was proposed' },
  about: {
    zh: '由提出人以外的人独立核对后表示同意或不同意。拟决定未获同意的，该对象须重新决定；拟更正未获同意的，原决定有效。',
    en: 'Somebody other than who proposed it checks it and agrees or not. If not, a subject is to be decided on again, and a decision that was to be corrected stands.',
  },
  button: { zh: '提交附议意见', en: 'Record my answer' },
  ofSubject: true,
  missing: (ground) =>
    proposalsOf(ground).length > 0
      ? null
      : { zh: '没有待附议的事项。', en: 'Nothing waits for a second person.' },
  Above: ProposalAbove,
  fields: () => [
    {
      kind: 'choice',
      name: 'agrees',
      label: { zh: '您的意见', en: 'Your answer' },
      options: [
        { value: 'yes', label: { zh: '同意', en: 'I agree' } },
        { value: 'no', label: { zh: '不同意', en: 'I do not agree' } },
      ],
    },
    {
      kind: 'prose',
      name: 'reasons',
      most: 10_000,
      label: { zh: '您的理由', en: 'Your reasons' },
      help: {
        zh: '用您自己的话写，不要照抄提出人的理由',
        en: 'In your own words, not those of who proposed it',
      },
    },
  ],
  start: () => ({}),
  send: (ground, { agrees, reasons }, key) =>
    second(ground.view.case, key, {
      proposal: entryOf(ground, proposalsOf(ground)) ?? 0,
      agrees: agrees === 'yes',
      reasons,
    }),
  Done: SecondedDone,
};
