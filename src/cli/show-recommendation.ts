import type { Recommendation } from '../domain/recommendation.js';
import { english } from '../engine/wording/en.js';
import { type Speaker, speakerOf } from '../engine/wording/speaker.js';
import { chinese } from '../engine/wording/zh.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import { headings, words } from '../engine/wording/recommendation-words.js';
import { wrap } from './wrap.js';

/** How many near misses are shown; the JSON has all. */
const mostNear = 5;

const rungLabel = ({ ladder }: Rulebook, language: string, id: string): string =>
  ladder.find((rung) => rung.id === id)?.label[language] ?? id;

function ladderLine(
  recommendation: Recommendation,
  rulebook: Rulebook,
  language: string,
  out: Console,
): string {
  return rulebook.ladder
    .map(({ id }) => {
      const said = words[out.language].with(rungLabel(rulebook, language, id), id);
      return id === recommendation.response ? out.bold(`▶ ${said}`) : out.dim(said);
    })
    .join(out.dim('  ·  '));
}

/** The answer in up to three lines: the response, by when, and what is done beside it. */
function headLines(
  recommendation: Recommendation,
  rulebook: Rulebook,
  speaker: Speaker,
  language: string,
  out: Console,
) {
  const { outcome, response, deadline, tracks, provisional } = recommendation;
  const said = words[out.language];
  const answer =
    response === null ? said.noResponse : said.with(rungLabel(rulebook, language, response), response);
  const lines = [said.line(said.outcome[outcome], provisional ? said.but(answer, said.provisional) : answer)];
  if (deadline) {
    const { within } = deadline;
    lines.push(
      said.line(
        said.deadline,
        said.with(within === 'immediate' ? said.immediate : speaker.within(within), within),
      ),
    );
  }
  const named = tracks.map((id) =>
    said.with(id === 'request_facts' ? said.requestFacts : speaker.track(id), id),
  );
  if (named.length > 0) lines.push(said.line(said.tracks, said.list(named)));
  return lines;
}

function showRules({ met, decisive, near }: Recommendation, speaker: Speaker, out: Console): void {
  const said = words[out.language];
  const titled = (id: string): string => `${id}  ${speaker.title(id)}`;
  if (met.length > 0) out.print(out.bold(said.met));
  for (const id of met)
    out.print(wrap(decisive.includes(id) ? said.with(titled(id), said.decisive) : titled(id), out.columns));
  const nearest = near.slice(0, mostNear);
  if (nearest.length > 0) out.print(out.bold(said.near));
  for (const { rule, cost } of nearest)
    out.print(wrap(said.with(titled(rule), said.wanting(cost)), out.columns));
}

const languageIn = ({ text }: Recommendation, { languages }: Rulebook, out: Console): string =>
  text[out.language] ? out.language : (languages[0] ?? 'en');

const speakerFor = (rulebook: Rulebook, language: string, out: Console): Speaker =>
  speakerOf(rulebook, language, out.language === 'zh' ? chinese : english);

/** For whom, which response on the ladder, by when, and what beside it. */
export function showInShort(
  recommendation: Recommendation,
  rulebook: Rulebook,
  from: string,
  out: Console,
): void {
  const language = languageIn(recommendation, rulebook, out);
  const speaker = speakerFor(rulebook, language, out);
  const { subject, subject_kind: kind } = recommendation;
  const who = kind === null ? subject : words[out.language].with(subject, kind);
  out.print(out.bold(who) + out.dim(`  ${from}`));
  out.print(`  ${ladderLine(recommendation, rulebook, language, out)}`);
  for (const line of headLines(recommendation, rulebook, speaker, language, out))
    out.print(wrap(line, out.columns));
}

/** A recommendation as a person reads it in a terminal. */
export function showRecommendation(
  recommendation: Recommendation,
  rulebook: Rulebook,
  from: string,
  out: Console,
): void {
  showInShort(recommendation, rulebook, from, out);
  const language = languageIn(recommendation, rulebook, out);
  const speaker = speakerFor(rulebook, language, out);
  for (const { section, sentences } of recommendation.text[language] ?? []) {
    if (section === 'rules_used') showRules(recommendation, speaker, out);
    out.print(out.bold(headings[out.language][section]));
    for (const sentence of sentences) out.print(wrap(sentence, out.columns));
  }
  out.print();
}
