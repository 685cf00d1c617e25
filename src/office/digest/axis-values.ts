import type { Text } from '../../domain/text.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebooks } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';

/** The values of a fact in the order of its rulebook, with their labels. */
export interface AxisValues {
  readonly values: readonly string[];
  readonly labels: Readonly<Record<string, Text>>;
  /** Of the fact itself; null where no rulebook declares it. */
  readonly label: Text | null;
}

/**
 * The values that cases are sorted by: those of the newest published rulebook that declares the fact with values, among
 * the first `size` entries. None, where no rulebook does.
 */
export async function axisValues(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  fact: string,
  size: number,
): Promise<Result<AxisValues>> {
  const loaded = await loadRulebooks(deps, tx);
  if (!loaded.ok) return loaded;
  const newest = [...loaded.value]
    .filter(({ publishedSeq }) => publishedSeq < size)
    .sort((a, b) => b.publishedSeq - a.publishedSeq)
    .map(({ rulebook }) => rulebook.facts.find(({ id }) => id === fact))
    .find((declared) => declared !== undefined && declared.values.length > 0);
  return ok({
    values: newest?.values ?? [],
    labels: newest?.valueLabels ?? {},
    label: newest?.label ?? null,
  });
}
