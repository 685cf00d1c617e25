import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { type LoadedRulebook, loadRulebooks } from '../office/load-rulebooks.js';
import { factWords } from '../office/proposals/fact-words.js';
import type { Texts } from './language.js';

/** What ids of figures are called. */
export interface StatisticsLabels {
  readonly response: (id: string | null) => Texts;
  readonly fact: (name: string) => Texts;
  readonly value: (fact: string, word: string | null) => Texts;
}

const notKnown: Texts = { en: 'not known', zh: '未知' };
const noResponse: Texts = { en: 'no response', zh: '无对应处置' };
const same = (text: string): Texts => ({ en: text, zh: text });

/** The label of a rung in the latest version that has it; of several rulebooks, in the first by id. */
function rungLabels(versions: readonly LoadedRulebook[]): ReadonlyMap<string, Texts> {
  const labels = new Map<string, Texts>();
  const latestLast = [...versions].sort((a, b) => (a.row.effective_from < b.row.effective_from ? -1 : 1));
  for (const { rulebook } of latestLast)
    for (const { id, label } of rulebook.ladder)
      labels.set(id, { en: label['en'] ?? id, zh: label['zh'] ?? id });
  return labels;
}

/** Ids in the words of the rulebooks. */
export const readLabels = (office: OfficeDeps): Promise<Result<StatisticsLabels>> =>
  office.store.read(async (tx) => {
    const loaded = await loadRulebooks(office, tx);
    if (!loaded.ok) return loaded;
    const rungs = rungLabels(loaded.value);
    const words = factWords(loaded.value);
    return ok({
      response: (id) => (id === null ? noResponse : (rungs.get(id) ?? same(id))),
      fact: (name) => words.fact(name),
      value: (fact, word) =>
        word === null
          ? notKnown
          : words.value(fact, word === 'true' ? true : word === 'false' ? false : word),
    });
  });
