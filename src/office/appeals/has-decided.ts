import { commitmentSchema } from '../../domain/commitment.js';
import { decisionBodySchema } from '../decision-body.js';
import type { PersonalReader, StoredEntry } from '../ports.js';
import { sameName } from '../substance.js';

/** Who made a decision, and who agreed to it, if that was recorded and was not erased. */
async function peopleOf(
  personal: PersonalReader,
  caseId: string,
  { entry }: StoredEntry,
): Promise<readonly string[]> {
  const sealed = commitmentSchema.safeParse(entry.body['second_person']).data;
  const opened = sealed ? await personal.open(caseId, sealed.path) : null;
  const acted = decisionBodySchema.pick({ seconding: true }).safeParse(entry.body).data?.seconding;
  return [
    entry.actor.id,
    ...(acted ? [acted.person] : []),
    ...(typeof opened?.value === 'string' ? [opened.value] : []),
  ];
}

/** Whether a person made one of these decisions or agreed to it. */
export async function hasDecided(
  personal: PersonalReader,
  { caseId, entries }: { readonly caseId: string; readonly entries: readonly StoredEntry[] },
  chain: readonly number[],
  person: string,
): Promise<boolean> {
  for (const stored of entries) {
    if (!chain.includes(stored.seq)) continue;
    const people = await peopleOf(personal, caseId, stored);
    if (people.some((name) => sameName(name, person))) return true;
  }
  return false;
}
