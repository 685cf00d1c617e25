import { voidLetter } from '#client';
import { numberText } from '../../../../domain/letter/number-text.js';
import { entriesOf } from '../../../case/case-entries.js';
import { numberOf, objectOf, stringOf } from '../../../case/json-parts.js';
import type { Act } from '../act.js';
import { entryOf, type Ground } from '../ground.js';

interface Values {
  readonly letter: number;
  readonly reasons: string;
}

/** Letters of the case that are not void. */
const lettersOf = ({ view }: Ground) => {
  const voided = entriesOf(view, ['letter_voided']).map(({ body }) => objectOf(body)['letter']);
  return entriesOf(view, ['letter_issued']).filter(({ entry }) => !voided.includes(entry));
};

export const voidLetterAct: Act<Values> = {
  title: { zh: '作废文书', en: 'Void a letter' },
  about: {
    zh: '作废的文书仍在登记簿中，文号不再使用。',
    en: 'It stays in the register, and no other letter gets its number.',
  },
  button: { zh: '作废文书', en: 'Void the letter' },
  ofSubject: false,
  missing: (ground) =>
    lettersOf(ground).length > 0 ? null : { zh: '没有可作废的文书。', en: 'There is no letter to void.' },
  fields: (ground) => [
    {
      kind: 'choice',
      name: 'letter',
      label: { zh: '哪一份文书', en: 'Which letter' },
      options: lettersOf(ground).map(({ entry, body }) => {
        const { code, year, serial } = objectOf(objectOf(body)['number']);
        const number = {
          code: stringOf(code) ?? '',
          year: numberOf(year) ?? 0,
          serial: numberOf(serial) ?? 0,
        };
        return {
          value: entry,
          label: { zh: numberText({ number, language: 'zh' }), en: numberText({ number, language: 'en' }) },
        };
      }),
    },
    { kind: 'prose', name: 'reasons', most: 10_000, label: { zh: '理由', en: 'Reasons' } },
  ],
  start: (ground) => ({ letter: entryOf(ground, lettersOf(ground)) ?? undefined }),
  send: (_, { letter, reasons }, key) => voidLetter(letter, key, { reasons }),
};
