import { ScrollX } from '../../ui/scroll-x.js';
import { answerText } from '../../ui/facts/answer-text.js';
import { Bilingual } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { factStepWords } from './fact-step-words.js';
import type { StepFactsProps } from './step-facts.js';
import { reportWords } from './words.js';

/** Facts that the service computes, with what it finds now. */
export function ComputedFacts({ content, version, whatIf }: StepFactsProps) {
  const say = useWords(factStepWords);
  const name = useWords(reportWords);
  const language = useLanguage();
  const computed = version.facts.filter(({ sourced }) => sourced);
  if (computed.length === 0) return null;
  return (
    <section>
      <h2>{say('computed')}</h2>
      <p className="hint">{say('computed_help')}</p>
      <ScrollX>
        <table className="plain">
          <tbody>
            {computed.flatMap((fact) =>
              content.subjects.map(({ id, name: given, ref }, index) => {
                const found = whatIf.recommendations?.find(({ subject }) => subject === id)?.facts[fact.id];
                const value = found?.value;
                return (
                  <tr key={`${fact.id} ${id}`}>
                    <th scope="row">
                      <Bilingual of={fact.label} />
                      {content.subjects.length > 1 ? (
                        <span className="quiet">
                          {' '}
                          {name('subject', { n: index + 1, name: given || ref })}
                        </span>
                      ) : null}
                    </th>
                    <td>
                      {found === undefined
                        ? say('not_yet')
                        : value === null || value === undefined
                          ? say('not_found')
                          : answerText(fact, value, language)}
                    </td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
