import type { readSubject } from '#client';
import { useSpeaker } from '../../../case/use-speaker.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { useLadderOf } from '../rung-name.js';

const words = defineWords({
  title: { zh: '阶梯位置', en: 'Position on the ladder' },
  none: { zh: '尚无决定', en: 'Nothing was decided yet' },
  rung: { zh: '{rung}（{n}次）', en: '{rung} ({n})' },
  latest: { zh: '最近一次决定', en: 'the latest decision' },
});

export type UnitCase = Awaited<ReturnType<typeof readSubject>>['cases'][number];

/** The ladder with how often each rung was decided, and where the latest decision stands. */
export function LadderPosition({ cases }: { readonly cases: readonly UnitCase[] }) {
  const say = useWords(words);
  const decided = cases
    .flatMap(({ case: id, standing }) =>
      standing?.decision == null
        ? []
        : [{ id, entry: standing.decision, response: standing.decided_response }],
    )
    .sort((a, b) => b.entry - a.entry);
  const [latest] = decided;
  const book = useLadderOf(latest?.id ?? null);
  const speaker = useSpeaker(book);
  return (
    <section>
      <h2>{say('title')}</h2>
      {latest ? (
        <ol className="follow-ladder">
          {book?.ladder.map(({ id }) => (
            <li key={id} aria-current={id === latest.response ? 'step' : undefined}>
              {say('rung', {
                rung: speaker.rung(id),
                n: decided.filter(({ response }) => response === id).length,
              })}
              {id === latest.response ? <span className="hint follow-block">{say('latest')}</span> : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="quiet">{say('none')}</p>
      )}
    </section>
  );
}
