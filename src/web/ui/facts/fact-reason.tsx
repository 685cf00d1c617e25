import type { RulebookVersion } from '#client';
import { Bilingual } from '../../words/bilingual.js';
import { useWords } from '../../words/use-words.js';
import type { FactDeclaration } from './fact-declaration.js';
import { factWords } from './fact-words.js';

const shownMost = 4;

export interface FactReasonProps {
  readonly fact: FactDeclaration;
  readonly rules: RulebookVersion['rules'];
}

/** Why a fact is asked: the rules that read it, each with what it rests on. */
export function FactReason({ fact, rules }: FactReasonProps) {
  const say = useWords(factWords);
  const reading = rules.filter(({ id }) => fact.read_by.includes(id));
  // Rows of a table share its title: it is said once.
  const apart = [...new Map(reading.map((rule) => [rule.table ?? rule.id, rule])).values()];
  return (
    <details className="fact-reason">
      <summary>{say('why')}</summary>
      {fact.right ? <p>{say('why_right')}</p> : null}
      {fact.personal || fact.type === 'text' ? <p>{say('personal')}</p> : null}
      {reading.length === 0 ? (
        fact.right ? null : (
          <p>{say('why_record')}</p>
        )
      ) : (
        <>
          <p>{say('why_read', { n: reading.length })}</p>
          <ul>
            {apart.slice(0, shownMost).map(({ id, title, basis }) => (
              <li key={id}>
                <Bilingual of={title} />
                {basis[0] ? <span className="quiet"> {basis[0].cite}</span> : null}
              </li>
            ))}
            {apart.length > shownMost ? <li>{say('why_more', { n: apart.length - shownMost })}</li> : null}
          </ul>
        </>
      )}
    </details>
  );
}
