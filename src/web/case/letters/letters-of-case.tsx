import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listLetters } from '#client';
import { numberText } from '../../../domain/letter/number-text.js';
import { useMay } from '../../session/session.js';
import { stepOperations } from '../step-operations.js';
import { actPath } from '../case-path.js';
import { Loaded } from '../../ui/loaded.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';
import { DownloadDocument } from './download-document.js';
import { letterKinds } from './letter-kinds.js';

const words = defineWords({
  title: { zh: '文书', en: 'Letters' },
  none: { zh: '尚未签发文书', en: 'No letter was issued yet' },
  voided: { zh: '已作废（{day}）', en: 'void since {day}' },
  download: { zh: '下载{number}', en: 'Download {number}' },
  void: { zh: '作废{number}', en: 'Void {number}' },
});

/** The letters that were issued about a case, void ones among them. */
export function LettersOfCase({ caseId }: { readonly caseId: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const may = useMay();
  const letters = useQuery({
    queryKey: ['listLetters', { case: caseId }],
    queryFn: () => listLetters({ $case: caseId }),
  });
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{say('title')}</h2>
      <Loaded query={letters} lines={3}>
        {(found) =>
          found.letters.length === 0 ? (
            <p className="quiet">{say('none')}</p>
          ) : (
            <ul className="letters">
              {found.letters.map((each) => {
                const number = numberText({
                  number: each.number,
                  language: each.language === 'en' ? 'en' : 'zh',
                });
                return (
                  <li key={each.entry}>
                    <WordOf words={letterKinds} of={each.kind} /> {number}{' '}
                    <span className="quiet">{dayText(each.date, language)}</span>
                    {each.voided ? (
                      <strong> {say('voided', { day: dayText(each.voided.on, language) })}</strong>
                    ) : null}
                    <br />
                    {may('readLetterDocument') ? (
                      <DownloadDocument
                        path={`/v1/letters/${each.entry}/document`}
                        name={number}
                        label={say('download', { number })}
                      />
                    ) : null}{' '}
                    {each.voided || !may(stepOperations.void_letter) ? null : (
                      <Link to={actPath(caseId, 'void_letter')} search={{ entry: each.entry }}>
                        {say('void', { number })}
                      </Link>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
