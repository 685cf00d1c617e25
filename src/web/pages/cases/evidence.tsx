import type { CaseContent } from '../../case/case-content.js';
import { defineWords } from '../../words/define-words.js';
import { useWordOf } from '../../words/use-word-of.js';
import { useWords } from '../../words/use-words.js';
import { PersonalText } from './personal-text.js';

const words = defineWords({
  evidence: { zh: '证据', en: 'Evidence' },
  no_evidence: { zh: '没有入卷的证据。', en: 'No evidence is kept with the case.' },
  hash: { zh: 'SHA-256：{hash}', en: 'SHA-256: {hash}' },
});

const evidenceWords = defineWords({
  photo: { zh: '照片', en: 'photo' },
  record: { zh: '记录', en: 'record' },
  document: { zh: '书证', en: 'document' },
  statement: { zh: '证言', en: 'statement' },
  video: { zh: '视频', en: 'video' },
});

export function Evidence({ evidence }: Pick<CaseContent, 'evidence'>) {
  const say = useWords(words);
  const kindOf = useWordOf(evidenceWords);
  // Two pieces can say the same of themselves; their place never changes.
  const placed: readonly (readonly [string, CaseContent['evidence'][number]])[] = evidence.map(
    (each, place) => [String(place), each],
  );
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{say('evidence')}</h2>
      {evidence.length === 0 ? <p className="quiet">{say('no_evidence')}</p> : null}
      <ul>
        {placed.map(([place, { kind, ref, sha256 }]) => (
          <li key={place}>
            {kindOf(kind)} · <PersonalText of={ref} />
            {sha256 === null ? null : <small className="quiet hash">{say('hash', { hash: sha256 })}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
