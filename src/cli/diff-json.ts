import type { Difference } from '../analysis/exact/difference.js';
import { witnessJson } from './witness-json.js';
import { whyJson } from './prove-json.js';
import { regionJson } from './region-json.js';

/** A difference for a program; whole numbers that can be large are texts. */
export const differenceJson = (difference: Difference): object => ({
  equal: difference.why === null && difference.answers.length === 0,
  rules: difference.rules,
  cells: { known: String(difference.cells.known), all: String(difference.cells.all) },
  changed: { known: String(difference.changed.known), all: String(difference.changed.all) },
  regions_of: difference.regionsOf,
  answers: difference.answers.map(({ change, direction, cells, regions, left }) => ({
    change,
    direction,
    cells: String(cells),
    regions: regions.map((region) => ({
      facts: regionJson(region.facts),
      cells: String(region.cells),
      old: witnessJson(region.old),
      new: witnessJson(region.new),
      causes: region.causes,
    })),
    left: String(left),
  })),
  why: whyJson(difference.why),
});
