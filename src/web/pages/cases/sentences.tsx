import type { RecordedRecommendation } from '#client';
import { type Language, localeOf, useLanguage } from '../../words/language.js';

export type SectionName = RecordedRecommendation['text'][string][number]['section'];

interface Told {
  readonly language: Language;
  readonly sentences: readonly string[];
}

/** The sentences of a section, in the language of the reader or else in the one that the rulebook has. */
export function sentencesOf(
  { text }: Pick<RecordedRecommendation, 'text'>,
  language: Language,
  section: SectionName,
): Told {
  const other = language === 'zh' ? 'en' : 'zh';
  const told = text[language] ? language : other;
  return { language: told, sentences: text[told]?.find((each) => each.section === section)?.sentences ?? [] };
}

export interface SentencesProps {
  readonly of: Pick<RecordedRecommendation, 'text'>;
  readonly section: SectionName;
  readonly className?: string;
  /** Sentences that are said behind the first. */
  readonly between?: readonly string[];
}

/** What the recommendation itself says in a section, word by word as it was recorded. */
export function Sentences({ of, section, className, between = [] }: SentencesProps) {
  const language = useLanguage();
  const told = sentencesOf(of, language, section);
  const [first, ...others] = told.sentences;
  if (first === undefined) return null;
  const lang = told.language === language ? undefined : localeOf[told.language];
  return (
    <div className={className} lang={lang}>
      {[first, ...between, ...others].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
