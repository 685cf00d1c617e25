import type { Language } from '../../domain/problem.js';
import type { Block } from './blocks.js';
import { axisBlocks, summaryBlocks } from './count-blocks.js';
import {
  checkedBlocks,
  closedBlocks,
  commendedBlocks,
  decidedBlocks,
  newBlocks,
  repeatBlocks,
  weakLinkBlocks,
} from './day-blocks.js';
import type { Digest } from './digest-structure.js';
import { heading, type Told } from './digest-tables.js';
import { digestWording } from './digest-words.js';
import { dueBlocks, overdueBlocks, ownerBlocks, waitingBlocks } from './owed-blocks.js';
import { shownIds } from './shown-ids.js';
import type { Words } from './words.js';

/** A digest for people, in one language: a function of the digest and its words alone. */
export function digestBlocks(
  { content, hash, ...words }: Digest & Words,
  language: Language,
): readonly Block[] {
  const wording = digestWording[language];
  const told: Told = { content, wording, shown: shownIds(words, language, wording.unknown) };
  const { size, from } = content.as_of;
  const { heads, columns } = wording;
  return [
    heading(wording.title(content.on), 1),
    { kind: 'paragraph', line: wording.asOf(size, from, content.time_zone) },
    ...summaryBlocks(told),
    ...weakLinkBlocks(told),
    ...overdueBlocks(told),
    ...repeatBlocks(told),
    ...dueBlocks(told),
    ...waitingBlocks(told),
    ...newBlocks(told),
    ...checkedBlocks(told),
    ...decidedBlocks(told),
    ...closedBlocks(told),
    ...commendedBlocks(told),
    ...axisBlocks(told, heads.byStage, columns.stage, 'by_stage', told.shown.stage),
    ...axisBlocks(told, heads.byParty, columns.party, 'by_party', told.shown.party),
    ...axisBlocks(told, heads.byUnit, columns.unit, 'by_unit', told.shown.unit),
    ...ownerBlocks(told),
    { kind: 'paragraph', line: wording.hash(hash) },
  ];
}
