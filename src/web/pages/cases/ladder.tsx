import type { ResponseRange } from '../../../domain/recommendation.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import './ladder.css';
import type { Speaker } from '../../case/speaker.js';

const words = defineWords({
  ladder: { zh: '处置阶梯，由轻到重', en: 'The ladder of responses, mildest first' },
  recommended: { zh: '建议', en: 'recommended' },
  settled: { zh: '了结', en: 'settled' },
  possible: { zh: '仍有可能', en: 'still possible' },
  before: { zh: '原建议', en: 'before' },
  after: { zh: '改变后', en: 'then' },
  nothing: {
    zh: '没有规则给出处置，阶梯上没有建议。',
    en: 'No rule gives a response, so none of these is recommended.',
  },
});

const placeOf = ({ book }: Speaker, id: string | null): number =>
  book.ladder.findIndex((rung) => rung.id === id);

/** Whether a rung lies within a range. */
export function isWithin(speaker: Speaker, id: string, { mildest, severest }: ResponseRange): boolean {
  const [low, high] = [placeOf(speaker, mildest), placeOf(speaker, severest)];
  const place = placeOf(speaker, id);
  return low >= 0 && place >= low && place <= high;
}

export interface LadderProps {
  readonly speaker: Speaker;
  readonly response: string | null;
  readonly isSettled?: boolean;
  /** What is still possible; a band over its rungs. */
  readonly range?: ResponseRange | null;
  /** The response that was, where two are compared. */
  readonly before?: string | null;
  /** Rungs one above the other, where it is narrow. */
  readonly isUpright?: boolean;
}

/** All rungs, mildest first, with the recommended one and what is still possible. */
export function Ladder({
  speaker,
  response,
  isSettled = false,
  range = null,
  before,
  isUpright = false,
}: LadderProps) {
  const say = useWords(words);
  const isCompared = before !== undefined;
  return (
    <>
      <ol className={isUpright ? 'ladder is-upright' : 'ladder'} aria-label={say('ladder')}>
        {speaker.book.ladder.map(({ id, label }) => {
          const isHere = id === response;
          const isPossible = range !== null && isWithin(speaker, id, range);
          const marks = [
            ...(isCompared && id === before ? [say('before')] : []),
            ...(isHere ? [say(isCompared ? 'after' : isSettled ? 'settled' : 'recommended')] : []),
            ...(isPossible && !isHere && !isCompared ? [say('possible')] : []),
          ];
          return (
            <li
              key={id}
              className={[
                isHere ? 'is-here' : '',
                isPossible ? 'is-possible' : '',
                id === before ? 'was-here' : '',
              ]
                .filter(Boolean)
                .join(' ')}
            >
              <span className="rung-name">{speaker.text(label)}</span>
              <span className="rung-mark">{marks.join(' · ')}</span>
            </li>
          );
        })}
      </ol>
      {response === null ? <p className="quiet">{say('nothing')}</p> : null}
    </>
  );
}

/** A range as a strip of the ladder's rungs, beside its words. */
export function RangeBand({ speaker, range }: { readonly speaker: Speaker; readonly range: ResponseRange }) {
  return (
    <span className="band">
      <span className="band-strip" aria-hidden>
        {speaker.book.ladder.map(({ id }) => (
          <span key={id} className={isWithin(speaker, id, range) ? 'is-possible' : ''} />
        ))}
      </span>
      <span>{speaker.range(range)}</span>
    </span>
  );
}
