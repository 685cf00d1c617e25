import { describe, expect, test } from 'vitest';
import { byLadders } from '../../src/engine/compare-ladders.js';
import { noRuleResult, settledResult } from '../../src/engine/fold.js';
import type { Rung } from '../../src/rulebook/model.js';

const ladder = (...ids: string[]): Rung[] =>
  ids.map((id) => {
    const [own = '', was = null] = id.split('<');
    return { id: own, label: { en: own }, requires: [], was };
  });

const older = ladder('none', 'reminder', 'order', 'escalate');
const longer = ladder('none', 'advice', 'reminder', 'order', 'escalate');

const at = (rungs: readonly Rung[], id: string) => ({
  ladder: rungs,
  result: rungs.findIndex((rung) => rung.id === id),
});

describe('results of versions with different ladders', () => {
  test('are compared by rung and not by its number', () => {
    expect(byLadders(at(older, 'order'), at(longer, 'reminder'))).toBe(1);
    expect(byLadders(at(older, 'reminder'), at(longer, 'reminder'))).toBe(0);
    expect(byLadders(at(longer, 'advice'), at(older, 'reminder'))).toBe(-1);
    expect(byLadders(at(older, 'reminder'), at(longer, 'advice'))).toBe(1);
  });

  test('follow a rung through its renaming', () => {
    const renamed = ladder('none', 'notice<reminder', 'order', 'escalate');
    expect(byLadders(at(renamed, 'notice'), at(longer, 'reminder'))).toBe(0);
    expect(byLadders(at(renamed, 'notice'), at(longer, 'advice'))).toBe(1);
  });

  test('put rungs that only one has between their neighbours', () => {
    const one = ladder('none', 'talk', 'order', 'warning');
    const other = ladder('none', 'letter', 'order', 'visit');
    expect(byLadders(at(one, 'talk'), at(other, 'letter'))).toBe(0);
    expect(byLadders(at(one, 'warning'), at(other, 'letter'))).toBe(1);
    expect(byLadders(at(one, 'talk'), at(other, 'visit'))).toBe(-1);
  });

  test('have settled and the first rung below no response, and that below the second rung', () => {
    const settled = { ladder: older, result: settledResult };
    const none = { ladder: longer, result: noRuleResult };
    expect(byLadders(settled, at(longer, 'none'))).toBe(0);
    expect(byLadders(settled, none)).toBe(-1);
    expect(byLadders(at(longer, 'advice'), none)).toBe(1);
    expect(byLadders(none, at(older, 'reminder'))).toBe(-1);
  });
});
