import type { FactDeclaration } from '../../ui/facts/fact-declaration.js';
import { speakWords } from '../speak-words.js';

const dayOf = (id: 'conduct_from' | 'conduct_until'): FactDeclaration => ({
  id,
  type: 'date',
  values: [],
  value_labels: {},
  min: null,
  max: null,
  label: speakWords[id],
  help: null,
  scope: 'case',
  sourced: false,
  right: false,
  never_decides: false,
  personal: false,
  read_by: [],
});

/** The days of the conduct: facts under every rulebook that none declares. */
export const conductFacts: readonly FactDeclaration[] = [dayOf('conduct_from'), dayOf('conduct_until')];
