import { expect, test } from 'vitest';
import { placedConditionLeaves } from '../../src/analysis/condition-leaves.js';
import { placesIn } from '../../src/rulebook/part-places.js';
import { testedRulebook } from '../support/tested-rulebook.js';

const rulebook = testedRulebook();
const places = placesIn(rulebook, 'small.yaml');
const lines = rulebook.text.split('\n');
const lineOf = (line: number | undefined): string => lines[(line ?? 0) - 1] ?? '';

test('rules, tables and rows are found by their ids', () => {
  for (const id of ['SET-1', 'TRK-1', 'GRID', 'GRID-2'])
    expect(lineOf(places.rule(id).line), id).toMatch(new RegExp(`id: ${id}\\b`));
});

test('every comparison is found at its place, a named one where it is defined', () => {
  for (const { id, when } of rulebook.rules)
    for (const { path, leaf } of placedConditionLeaves(when)) {
      const { file, line, column } = places.condition(id, path);
      expect(file).toBe('small.yaml');
      expect(lineOf(line).slice((column ?? 0) - 1), `${id} ${path}`).toMatch(
        new RegExp(`^\\{ fact: ${leaf.fact},`),
      );
    }
  expect(lineOf(places.condition('AGG-1', 'all/0/condition').line)).toContain('answerable:');
  expect(places.definition('answerable', '')).toEqual(places.condition('AGG-1', 'all/0/condition'));
});

test('the parts of a row are its cells, those that ask nothing left out', () => {
  const dashes = testedRulebook((text) =>
    text
      .replace('columns: [theirs, harm]', 'columns: [theirs, knowing, harm]')
      .replace(/when: \[true, (\w+)\]/g, 'when: [true, "-", $1]'),
  );
  const own = placesIn(dashes, 'dashes.yaml');
  expect(own.condition('GRID-3', 'all/1')).toEqual(own.cell('GRID-3', 2));
  const { line, column } = own.cell('GRID-3', 2);
  expect(dashes.text.split('\n')[(line ?? 0) - 1]?.slice((column ?? 0) - 1)).toMatch(/^great\]/);
});

test('what the file does not say is placed at the nearest thing around it', () => {
  expect(places.at(['limits', 'aggravate']).line).toBe(1);
  expect(places.rule('NO-SUCH').line).toBe(1);
});
