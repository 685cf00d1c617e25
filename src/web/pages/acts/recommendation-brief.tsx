import type { RecordedRecommendation, RulebookVersion } from '#client';
import { useSpeaker } from '../../case/use-speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '建议', en: 'Recommendation' },
  provisional: {
    zh: '尚有未明事实：可能为{mildest}至{severest}',
    en: 'Some facts are unknown: it could be from {mildest} to {severest}',
  },
  deadline: {
    zh: '建议期限：{within}（今日责令则为{day}）',
    en: 'Recommended deadline: {within} ({day} if ordered on that day)',
  },
  beside: { zh: '并行措施：{tracks}', en: 'Beside it: {tracks}' },
  comma: { zh: '、', en: ', ' },
  more: { zh: '为什么不更轻、不更重', en: 'Why not milder, why not severer' },
  version: {
    zh: '规则集{id} {version}，评估日{day}，第{n}条',
    en: 'Rulebook {id} {version}, evaluated on {day}, entry {n}',
  },
});

const contrast = ['why_not_milder', 'why_not_severer', 'would_change'];

export interface RecommendationBriefProps {
  readonly recommendation: RecordedRecommendation;
  readonly book: RulebookVersion | null;
}

/** A recommendation and its reasons, in its own sentences. */
export function RecommendationBrief({ recommendation, book }: RecommendationBriefProps) {
  const say = useWords(words);
  const language = useLanguage();
  const speaker = useSpeaker(book);
  const { response, range, provisional, deadline, tracks, text, rulebook } = recommendation;
  const sections = text[language] ?? Object.values(text)[0] ?? [];
  const sentences = (names: readonly string[]): readonly string[] =>
    sections.filter(({ section }) => names.includes(section)).flatMap((section) => section.sentences);
  return (
    <section className="act-panel" aria-labelledby="act-recommendation">
      <h2 id="act-recommendation">{say('title')}</h2>
      <p className="act-answer">{speaker.rung(response)}</p>
      {sentences(['why']).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {provisional ? (
        <p>
          {say('provisional', {
            mildest: speaker.rung(range.mildest),
            severest: speaker.rung(range.severest),
          })}
        </p>
      ) : null}
      {deadline ? (
        <p>
          {say('deadline', {
            within: speaker.within(deadline.within),
            day: dayText(deadline.due_if_ordered_on, language),
          })}
        </p>
      ) : null}
      {tracks.length > 0 ? (
        <p>{say('beside', { tracks: tracks.map(speaker.track).join(say('comma')) })}</p>
      ) : null}
      <details>
        <summary>{say('more')}</summary>
        {sentences(contrast).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </details>
      <p className="quiet">
        {say('version', {
          id: rulebook.id,
          version: rulebook.version,
          day: dayText(recommendation.evaluated_on, language),
          n: recommendation.entry,
        })}
      </p>
    </section>
  );
}
