import { byCodeUnit } from '../../domain/identifiers.js';
import { nearName } from '../../domain/near-name.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebooks } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';

/** The values of the fact that cases are sorted into stages by, with their labels. */
export interface StagesKnown {
  readonly fact: string;
  /** Value to labels in every language; empty where no published rulebook lists its values. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** What the published rulebooks list under the stage axis of the office's settings. */
export async function stagesKnown(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf' | 'settings'>,
  tx: Pick<ReadTx, 'trail' | 'projections'>,
): Promise<Result<StagesKnown>> {
  const { stage: fact } = deps.settings.axes;
  const loaded = await loadRulebooks(deps, tx);
  if (!loaded.ok) return loaded;
  const values = new Map<string, readonly string[]>();
  for (const { rulebook } of loaded.value) {
    const declared = rulebook.facts.find(({ id }) => id === fact);
    for (const value of declared?.values ?? [])
      values.set(value, [...(values.get(value) ?? []), ...Object.values(declared?.valueLabels[value] ?? {})]);
  }
  return ok({ fact, values });
}

/** Stages that are no value of the axis; where no rulebook lists any, none can be told to be wrong. */
export function checkStages(
  { fact, values }: StagesKnown,
  stages: readonly string[],
  path: string,
): readonly Problem[] {
  if (values.size === 0) return [];
  const ids = [...values.keys()].sort(byCodeUnit);
  return stages.flatMap((stage, index) => {
    if (values.has(stage)) return [];
    const near = ids.find((id) => values.get(id)?.includes(stage)) ?? nearName(stage, ids);
    const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
    const params = { fact: quoted(fact), expected: ids.map(quoted).join(', '), found: shownText(stage) };
    return [problem('register_stage_unknown', { ...params, ...suggestion }, { path: `${path}/${index}` })];
  });
}
