import type { DerivationStep } from '../../domain/recommendation.js';
import type { Speaker } from './speaker.js';

const unique = (parts: readonly string[]): string[] => [...new Set(parts)];

function opening(step: DerivationStep, speaker: Speaker): string | null {
  const { phrases, rung } = speaker;
  const [from, to] = [rung(step.from), rung(step.to)];
  if (step.notes.includes('not_reached')) return phrases.notReached(unique(step.rules.map(speaker.title)));
  if (step.notes.includes('no_change') && step.step !== 'base')
    return phrases.noChange(phrases.stepNames[step.step] ?? step.step, to);
  switch (step.step) {
    case 'settle':
      return phrases.settledBy(to);
    case 'base':
      return phrases.base(to, unique(step.by.map(speaker.title)));
    case 'aggravate':
      return phrases.raised(from, to);
    case 'mitigate':
      return phrases.lowered(from, to);
    case 'floor':
      return phrases.floor(from, to);
    case 'ceiling':
      return phrases.ceiling(from, to);
    case 'exempt':
      return phrases.exempt(rung(step.from));
    case 'bounded':
      return phrases.bounded(from, to);
    default:
      return null;
  }
}

/**
 * The derivation as sentences, step by step, each followed by what its rules say to the person concerned.
 * @param first the label of the first rung, which an exemption leads to
 */
export function derivationSentences(
  steps: readonly DerivationStep[],
  speaker: Speaker,
  first: string,
): string[] {
  const sentences: string[] = [];
  for (const step of steps) {
    const says =
      step.step === 'exempt' && !step.notes.includes('not_reached')
        ? speaker.phrases.exempt(first)
        : opening(step, speaker);
    if (says === null) continue;
    sentences.push(says);
    if (step.notes.includes('not_reached')) continue;
    const named = step.by.length > 0 ? step.by : step.rules;
    sentences.push(...unique(named.map(speaker.because)).filter(Boolean));
    if (step.notes.includes('limit') && !step.notes.includes('clamped'))
      sentences.push(speaker.phrases.atTheLimit);
    if (step.notes.includes('collision')) sentences.push(speaker.phrases.collision);
  }
  return sentences;
}
