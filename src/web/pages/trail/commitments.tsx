import { commitmentsIn } from '../../../domain/commitment.js';
import type { Entry as TrailEntry } from '../../../domain/entry.js';
import { CaseLink } from '../../ui/case-link.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '个人信息', en: 'Personal values' },
  what: {
    zh: '个人信息不载入台账，其位置上是承诺值。有权查阅案件的人在案件中可见原值；已删除的，显示为已删除，承诺值仍在。',
    en: 'Personal values stand in no entry; a commitment stands in the place of each. Whoever may read the case sees the value there, or that it was erased; the commitment stays.',
  },
  path: { zh: '位置', en: 'Place' },
  commitment: { zh: '承诺值', en: 'Commitment' },
  see: { zh: '查阅案件', en: 'Read the case' },
});

/** The commitments of an entry, in the place of what must not stand in it. */
export function Commitments({ of: { body, case: caseId } }: { readonly of: TrailEntry }) {
  const say = useWords(words);
  const found = commitmentsIn(body);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">{say('title')}</h2>
      <p className="hint">{say('what')}</p>
      <ScrollX label={say('title')}>
        <table className="plain">
          <caption className="trail-caption">{say('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('path')}</th>
              <th scope="col">{say('commitment')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ path, commitment }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>
                  <code>{commitment}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {caseId === null ? null : (
        <p>
          {say('see')} <CaseLink id={caseId} />
        </p>
      )}
    </section>
  );
}
