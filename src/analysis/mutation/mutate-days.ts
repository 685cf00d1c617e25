import { addDays } from '../../domain/dates.js';
import type { Effective, Rulebook, Table } from '../../rulebook/model.js';
import type { MutantDraft, MutantPlace } from './mutant.js';
import { withSpan } from './replace-part.js';

type Edge = 'from' | 'until';
const edges = ['from', 'until'] as const;

interface Span {
  readonly effective: Effective;
  readonly place: Extract<MutantPlace, { part: 'day' }>;
  readonly changed: ReadonlySet<string>;
  readonly make: (change: (span: Effective) => Effective, edge: Edge) => Rulebook;
}

const rowIds = ({ rows }: Table): string[] => rows.map(({ id }) => id);

/** The version's own days, and those of the rules and tables that begin or end on another day. */
function spansOf(rulebook: Rulebook): readonly Span[] {
  const { effective, rules, tables } = rulebook;
  const isOwn = (span: Effective): boolean => span.from !== effective.from || span.until !== effective.until;
  const follows = (span: Effective, edge: Edge): boolean => span[edge] === effective[edge];
  const every = new Set([...rules.map(({ id }) => id), ...tables.flatMap(rowIds)]);
  const whole: Span = {
    effective,
    place: { part: 'day', rule: null, table: null },
    changed: every,
    make: (change, edge) => ({
      ...withSpan(
        rulebook,
        (part) => follows(part.effective, edge),
        (span) => ({ ...span, [edge]: change(effective)[edge] }),
      ),
      effective: change(effective),
    }),
  };
  const ofPart = (id: string, own: Effective, isTable: boolean, changed: readonly string[]): Span => ({
    effective: {
      from: follows(own, 'from') ? '' : own.from,
      until: follows(own, 'until') ? null : own.until,
    },
    place: { part: 'day', rule: isTable ? null : id, table: isTable ? id : null },
    changed: new Set(changed),
    make: (change) => withSpan(rulebook, (part) => part.id === id, change),
  });
  return [
    whole,
    ...rules
      .filter((rule) => isOwn(rule.effective))
      .map((rule) => ofPart(rule.id, rule.effective, false, [rule.id])),
    ...tables
      .filter((table) => isOwn(table.effective))
      .map((table) => ofPart(table.id, table.effective, true, rowIds(table))),
  ];
}

/** The days on which the version and its rules begin and end to hold, each a day earlier and a day later. */
export const mutateDays = (rulebook: Rulebook): readonly MutantDraft[] =>
  spansOf(rulebook).flatMap(({ effective, place, changed, make }) =>
    edges.flatMap((edge) => {
      const day = effective[edge];
      if (!day) return [];
      return [-1, 1].map((step): MutantDraft => {
        const moved = addDays(day, step);
        return {
          kind: 'day_moved',
          place,
          from: `${edge} ${day}`,
          to: `${edge} ${moved}`,
          touches: 'days',
          changed,
          make: () => make((span) => ({ ...span, [edge]: moved }), edge),
        };
      });
    }),
  );
