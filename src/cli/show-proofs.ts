import type { Analysis } from '../analysis/exact/analyse.js';
import { factsIn } from '../analysis/backtest/facts-read.js';
import type { CaseWitness } from '../analysis/exact/case-witness.js';
import { severityOf } from '../analysis/exact/findings.js';
import type { Counterexample, InvariantId, Proof } from '../analysis/exact/prove.js';
import { builtInFacts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { chinese } from '../engine/wording/zh.js';
import { english } from '../engine/wording/en.js';
import { type Speaker, speakerOf } from '../engine/wording/speaker.js';
import { allRules } from '../rulebook/all-rules.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import { findingWords, invariantTitles, whyWords } from './prove-words.js';
import { regionWords } from './region-words.js';
import { counted, wrap } from './wrap.js';

/** The rulebook's own words in the language of the run, or in its first where it lacks that. */
export function speakerFor(out: Console, rulebook: Rulebook): Speaker {
  const language = rulebook.languages.includes(out.language) ? out.language : (rulebook.languages[0] ?? 'en');
  return speakerOf(rulebook, language, out.language === 'zh' ? chinese : english);
}

interface ShownWith {
  readonly speaker: Speaker;
  readonly rulebook: Rulebook;
  /** A fact that was told before. */
  readonly except?: string | null;
  /** Rules that it is about, met or not. */
  readonly about?: readonly string[];
}

/** The facts that the rules which are met, or which it is about, read: the others are the same for the answer. */
function factsThatCount(rulebook: Rulebook, rules: readonly string[]): ReadonlySet<string> {
  const read = allRules(rulebook).filter(({ id }) => rules.includes(id));
  return new Set(read.flatMap(({ when }) => [...factsIn(when)]));
}

/** What a case says of the facts that count, and what is recommended for it. */
export function showWitness(out: Console, witness: CaseWitness, with_: ShownWith): void {
  const { speaker, rulebook, except = null, about = [] } = with_;
  const counts = factsThatCount(rulebook, [...witness.met, ...about]);
  const facts = Object.entries(witness.facts)
    .filter(([name, value]) => value !== null && name !== except && counts.has(name))
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, value]) => speaker.phrases.factIs(label(out, speaker, name), speaker.value(name, value)));
  const answer =
    witness.outcome === 'settled'
      ? `${speaker.rung(witness.response)}${out.language === 'zh' ? '（了结）' : ' (settled)'}`
      : speaker.rung(witness.response);
  const beside = [...witness.tracks.map((track) => speaker.track(track)), witness.deadline ?? '']
    .filter(Boolean)
    .join(', ');
  const stop = out.language === 'zh' ? '；' : '; ';
  out.print(wrap(facts.join(stop), out.columns, '      '));
  out.print(out.dim(`      → ${answer}${beside ? ` · ${beside}` : ''} · ${witness.met.join(' ')}`));
}

const label = (out: Console, speaker: Speaker, name: string): string =>
  (builtInFacts as readonly string[]).includes(name) ? name : speaker.fact(name) || out.language;

function showCounterexample(
  out: Console,
  { cases, fact, rule, onlyFirst, onlySecond }: Counterexample,
  speaker: Speaker,
  rulebook: Rulebook,
): void {
  const zh = out.language === 'zh';
  if (rule) out.print(zh ? `    规则 ${rule} 满足时：` : `    when ${rule} is met:`);
  cases.forEach((witness, index) => {
    const value = fact === null ? null : witness.facts[fact];
    const name =
      fact === null ? '' : speaker.phrases.factIs(speaker.fact(fact), speaker.value(fact, value ?? null));
    const head =
      index === 0
        ? zh
          ? '    情形'
          : '    case'
        : zh
          ? '    另一情形，其余相同'
          : '    another, else the same';
    out.print(name ? `${head}：${name}`.replace('：', zh ? '：' : ': ') : `${head}${zh ? '：' : ':'}`);
    const about = [...onlyFirst, ...onlySecond, rule ?? ''];
    showWitness(out, witness, { speaker, rulebook, except: fact, about });
  });
}

function showProof(out: Console, proof: Proof, speaker: Speaker, rulebook: Rulebook): void {
  const { id, verdict, counterexample, why } = proof;
  const language = rulebook.languages.includes(out.language) ? out.language : (rulebook.languages[0] ?? 'en');
  const title =
    proof.claim === 'invariant'
      ? invariantTitles[id as InvariantId][out.language]
      : (proof.title?.[language] ?? '');
  const mark = verdict === 'proved' ? out.green('✓') : verdict === 'refuted' ? out.red('✗') : '?';
  out.print(`${mark} ${id}  ${title}`);
  if (why)
    out.print(`    ${out.language === 'zh' ? '未能判定：' : 'undecided: '}${whyWords(why)[out.language]}`);
  if (counterexample) showCounterexample(out, counterexample, speaker, rulebook);
}

/** Every property with its verdict, then what the analysis found, then the sums. */
export function showProofs(
  out: Console,
  rulebook: Rulebook,
  proofs: readonly Proof[],
  analysis: Analysis,
): void {
  const speaker = speakerFor(out, rulebook);
  const zh = out.language === 'zh';
  for (const proof of proofs) showProof(out, proof, speaker, rulebook);
  for (const found of analysis.findings) {
    const isWarning = severityOf[found.kind] === 'warning';
    const kind = isWarning ? (zh ? '警告' : 'warning') : zh ? '提示' : 'note';
    out.print(
      `${isWarning ? out.red('!') : '·'} ${kind}${zh ? '：' : ': '}${findingWords(found, speaker.rung)[out.language]}`,
    );
    for (const line of found.region ? regionWords(found.region, rulebook, speaker, out.language) : [])
      out.print(wrap(line, out.columns, '      '));
    if (found.witness && !found.region)
      showWitness(out, found.witness, { speaker, rulebook, about: found.rules });
  }
  for (const { from, why } of analysis.notLookedAt)
    out.print(`? ${from}${zh ? '：' : ': '}${whyWords(why)[out.language]}`);
  showSums(out, rulebook, proofs, analysis);
}

function showSums(out: Console, rulebook: Rulebook, proofs: readonly Proof[], analysis: Analysis): void {
  const zh = out.language === 'zh';
  const count = (verdict: Proof['verdict']): number =>
    proofs.filter((proof) => proof.verdict === verdict).length;
  const warnings = analysis.findings.filter(({ kind }) => severityOf[kind] === 'warning').length;
  const notes = analysis.findings.length - warnings;
  const isSound = count('proved') === proofs.length && warnings === 0;
  const mark = isSound ? out.green('✓') : out.red('✗');
  const name = `${rulebook.id} ${rulebook.version}`;
  const [most] = [...proofs.map(({ cells }) => cells), analysis.cells].sort((a, b) => (a < b ? 1 : -1));
  const cells = (most ?? 0n).toLocaleString('en-US');
  out.print(
    zh
      ? `${mark} ${name}：已证明 ${count('proved')}，被推翻 ${count('refuted')}，未判定 ${count('undecided')}；警告 ${warnings}，提示 ${notes}；涵盖 ${cells} 种情形`
      : `${mark} ${name}: ${count('proved')} proved, ${count('refuted')} refuted, ${count('undecided')} undecided; ${counted(warnings, 'warning')}, ${counted(notes, 'note')}; over ${cells} different cases`,
  );
}
