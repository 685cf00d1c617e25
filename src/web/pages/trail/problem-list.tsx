import { hintOf, messageOf, type Problem } from '../../../domain/problem.js';
import { useLanguage } from '../../words/language.js';

/** What a check in this browser found, in the words that every verifier of Gradus has. */
export function ProblemList({ of }: { readonly of: readonly Problem[] }) {
  const language = useLanguage();
  return (
    <ul className="findings">
      {of.map((found) => {
        const hint = hintOf(found, language);
        return (
          <li key={`${found.code} ${JSON.stringify(found.params)}`}>
            {messageOf(found, language)}
            {hint === undefined ? null : <span className="hint"> {hint}</span>}
          </li>
        );
      })}
    </ul>
  );
}
