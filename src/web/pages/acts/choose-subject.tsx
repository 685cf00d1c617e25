import { Link } from '@tanstack/react-router';
import { calledOf } from '../../case/case-content.js';
import { actPath } from '../../case/case-path.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Ground } from './ground.js';

const words = defineWords({
  which: { zh: '是哪个对象？', en: 'Which subject is it about?' },
});

/** Where a case has several subjects and the address names none. */
export function ChooseSubject({ ground, step }: { readonly ground: Ground; readonly step: string }) {
  const say = useWords(words);
  return (
    <>
      <h2>{say('which')}</h2>
      <ul className="act-subjects">
        {ground.subjects.map((each) => (
          <li key={each.id}>
            <Link to={actPath(ground.view.case, step)} search={{ subject: each.id }}>
              {calledOf(each)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
