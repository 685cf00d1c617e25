import { expect, test } from 'vitest';
import { nearName } from '../../src/domain/near-name.js';

const names = ['harm_actual', 'harm_possible', 'duty_confirmed', 'from', 'until'];

test.each([
  ['harm_actul', 'harm_actual'],
  ['harm_aktual', 'harm_actual'],
  ['Harm_Actual', 'harm_actual'],
  ['harm-actual', 'harm_actual'],
  ['duty_confirm', 'duty_confirmed'],
  ['form', 'from'],
  ['unitl', 'until'],
  ['morf', undefined],
  ['harm_acutla', 'harm_actual'],
  ['frm', 'from'],
  ['untill', 'until'],
  ['weather', undefined],
  ['', undefined],
  ['h'.repeat(100), undefined],
])('%s is meant to be %s', (name, expected) => {
  expect(nearName(name, names)).toBe(expected);
});

test('of two that are equally near the first is taken, and the name itself before all', () => {
  expect(nearName('cat', ['bat', 'rat'])).toBe('bat');
  expect(nearName('cat', ['bat', 'cat'])).toBe('cat');
});
