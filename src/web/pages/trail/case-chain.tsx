import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Entry, listEntries } from '#client';
import { kindName } from '../../../domain/kind-names.js';
import { CaseLink } from '../../ui/case-link.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { Verdict } from './verdict.js';

const words = defineWords({
  title: { zh: '在案件中的位置', en: 'Its place in the case' },
  place: { zh: '本案第 {n} 条，共 {of} 条', en: 'Entry {n} of the {of} of this case' },
  before: { zh: '上一条', en: 'Before' },
  after: { zh: '下一条', en: 'After' },
  linked: { zh: '所载上一条叶值即第 {n} 条的叶值', en: 'It names the leaf of entry {n}, which came before' },
  linked_not: {
    zh: '所载上一条叶值为 {found}，第 {n} 条的叶值为 {expected}',
    en: 'It names the leaf {found}; entry {n} before it has {expected}',
  },
  first: { zh: '本案的第一条', en: 'The first entry of its case' },
  last: { zh: '其后尚无条目', en: 'Nothing came after it' },
});

function Neighbour({ of, label }: { readonly of: Entry | undefined; readonly label: string }) {
  const language = useLanguage();
  if (!of) return null;
  return (
    <span>
      {label}
      {': '}
      <Link to="/trail/$n" params={{ n: String(of.number) }}>
        #{of.number} {kindName(of.entry.kind)?.[language] ?? of.entry.kind}
      </Link>
    </span>
  );
}

/** The entries of the case before and after this one, and whether this one names the one before. */
export function CaseChain({
  of: { entry, number },
  caseId,
}: {
  readonly of: Entry;
  readonly caseId: string;
}) {
  const say = useWords(words);
  const asked = { $case: caseId, limit: 1000 };
  const query = useQuery({ queryKey: ['listEntries', asked], queryFn: () => listEntries(asked) });
  return (
    <section aria-labelledby="case-chain">
      <h2 id="case-chain">{say('title')}</h2>
      <Loaded query={query} lines={3}>
        {({ entries }) => {
          const at = entries.findIndex((each) => each.number === number);
          const before = entries[at - 1];
          const after = entries[at + 1];
          const isLinked = entry.prev === (before?.leaf ?? null);
          return (
            <>
              <p>
                <CaseLink id={caseId} /> · {say('place', { n: String(entry.case_seq), of: entries.length })}
              </p>
              {before ? (
                <Verdict isGood={isLinked}>
                  {say(isLinked ? 'linked' : 'linked_not', {
                    n: String(before.number),
                    found: String(entry.prev),
                    expected: before.leaf,
                  })}
                </Verdict>
              ) : (
                <p>{say('first')}</p>
              )}
              <p className="trail-chain">
                <Neighbour of={before} label={say('before')} />
                {after ? <Neighbour of={after} label={say('after')} /> : <span>{say('last')}</span>}
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
