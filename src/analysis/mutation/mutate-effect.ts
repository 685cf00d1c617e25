import type { Duration } from '../../domain/calendar.js';
import { parseDuration } from '../../domain/duration.js';
import type { Effect, Rulebook } from '../../rulebook/model.js';
import type { MutantKind } from './mutant.js';

export interface EffectMutant {
  readonly kind: Extract<
    MutantKind,
    'response_moved' | 'steps_changed' | 'track_changed' | 'deadline_changed'
  >;
  readonly from: string;
  readonly to: string;
  readonly effect: Effect;
}

/** The rungs one step milder and severer. */
export function rungsBeside({ ladder }: Pick<Rulebook, 'ladder'>, id: string): readonly string[] {
  const at = ladder.findIndex((rung) => rung.id === id);
  return [at - 1, at + 1].flatMap((index) => ladder[index]?.id ?? []);
}

/** One step less and one more; a rule of no steps is none of the format. */
export const stepsBeside = (steps: number): readonly number[] =>
  [steps - 1, steps + 1].filter((count) => count > 0);

/** The period one unit shorter and longer, in its smallest part; what is immediate becomes a day. */
export function durationsBeside(duration: Duration): readonly Duration[] {
  const texts = ((): string[] => {
    switch (duration.kind) {
      case 'immediate':
        return ['P1D'];
      case 'working_days':
        return [-1, 1].map((step) => `${duration.days + step} working_days`);
      case 'iso': {
        const unit = [...duration.text].at(-1) ?? 'D';
        const number = /(\d+).$/.exec(duration.text)?.[1] ?? '0';
        const head = duration.text.slice(0, -number.length - 1);
        return [-1, 1].map((step) => {
          const count = Number(number) + step;
          return count === 0 ? head : `${head}${count}${unit}`;
        });
      }
    }
  })();
  return texts.flatMap((text) => parseDuration(text) ?? []);
}

/** Every small fault of what a rule does when it is met. */
export function mutateEffect(effect: Effect, rulebook: Rulebook): readonly EffectMutant[] {
  switch (effect.effect) {
    case 'base':
    case 'floor':
    case 'ceiling':
      return rungsBeside(rulebook, effect.response).map((response) => ({
        kind: 'response_moved',
        from: effect.response,
        to: response,
        effect: { ...effect, response },
      }));
    case 'aggravate':
    case 'mitigate':
      return stepsBeside(effect.steps).map((steps) => ({
        kind: 'steps_changed',
        from: String(effect.steps),
        to: String(steps),
        effect: { ...effect, steps },
      }));
    case 'track': {
      const { tracks } = rulebook;
      const at = tracks.findIndex(({ id }) => id === effect.track);
      const next = tracks[(at + 1) % tracks.length]?.id;
      if (next === undefined || next === effect.track) return [];
      return [
        { kind: 'track_changed', from: effect.track, to: next, effect: { effect: 'track', track: next } },
      ];
    }
    case 'deadline':
      return durationsBeside(effect.within).map((within) => ({
        kind: 'deadline_changed',
        from: effect.within.text,
        to: within.text,
        effect: { effect: 'deadline', within },
      }));
    default:
      return [];
  }
}
