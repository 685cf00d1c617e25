import { kindName } from '../../domain/kind-names.js';
import type { StoredCheckpoint, StoredEntry } from '../../office/ports.js';
import { instantText } from './instant-text.js';
import type { PageSection, Run } from './page-part.js';
import { proofSides } from '../../trail/proof-sides.js';
import { receiptWords } from './receipt-words.js';
import type { PageBody, PageFrame } from './render-page.js';

export interface Receipt {
  readonly stored: StoredEntry;
  /** A signed head that covers the entry. */
  readonly checkpoint: StoredCheckpoint;
  /** From the leaf to the root of the checkpoint, hex. */
  readonly proof: readonly string[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What shows that an entry is in the trail, and how to see that for oneself. */
export function receiptPage(
  { stored, checkpoint, proof }: Receipt,
  { language, timeZone }: Pick<PageFrame, 'language' | 'timeZone'>,
): PageBody {
  const words = receiptWords[language];
  const { seq, leaf, bytes, entry } = stored;
  const kind = kindName(entry.kind)?.[language];
  const sides = proofSides(seq, checkpoint.size, proof.length);
  const rows = proof.map((hash, at): readonly Run[] => [
    String(at + 1),
    words.sides[sides[at] ?? 'right'],
    { text: hash, as: 'code' },
  ]);
  const section = (heading: string, parts: PageSection['parts']): PageSection => ({
    level: 2,
    heading,
    parts,
  });
  return {
    title: words.title(seq),
    lead: [
      { kind: 'paragraph', run: words.what },
      {
        kind: 'terms',
        rows: [
          [words.number, String(seq)],
          [words.kind, [...(kind === undefined ? [] : [kind, ' ']), { text: entry.kind, as: 'code' }]],
          [
            words.time,
            `${instantText(timeZone, entry.time)} ${timeZone} (${new Date(entry.time).toISOString()})`,
          ],
          [words.actor, { text: words.actorText(entry.actor.id, entry.actor.authenticated), as: 'name' }],
          ...(entry.case === null || entry.case_seq === null
            ? []
            : [[words.case, words.caseText(entry.case, entry.case_seq)] as const]),
          [words.leaf, { text: leaf, as: 'code' }],
        ],
      },
    ],
    sections: [
      section(words.checkpoint, [
        { kind: 'paragraph', run: words.checkpointNote(checkpoint.size) },
        { kind: 'text', label: words.checkpoint, text: checkpoint.note },
      ]),
      section(words.proof, [
        { kind: 'paragraph', run: rows.length === 0 ? words.alone : words.proofNote(checkpoint.size) },
        ...(rows.length === 0
          ? []
          : [
              {
                kind: 'table',
                caption: words.proof,
                isCaptionHidden: true,
                head: words.proofColumns,
                rows,
                small: true,
              } as const,
            ]),
      ]),
      section(words.verify, [
        {
          kind: 'list',
          ordered: true,
          items: words.steps(seq).map(([text, command]): Run => [text, ' ', { text: command, as: 'code' }]),
        },
      ]),
      section(words.bytes, [
        { kind: 'paragraph', run: words.bytesNote(bytes.length) },
        { kind: 'text', label: words.bytes, text: decoder.decode(bytes) },
      ]),
    ],
  };
}
