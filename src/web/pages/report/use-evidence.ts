import { useState } from 'react';
import type { DraftEvidence } from '../../drafts/draft.js';
import { deleteFile, keepFile } from '../../drafts/draft-store.js';
import { type Prepared, prepareFile } from '../../drafts/prepare-file.js';
import { useWords } from '../../words/use-words.js';
import { evidenceWords } from './evidence-words.js';
import type { StepProps } from './step-props.js';

export const filesMost = 50;
const nameMost = 300;

const why = { type: 'type', size: 'too_large', picture: 'unreadable' } as const;

async function prepared(file: File): Promise<Prepared> {
  try {
    return await prepareFile(file);
  } catch {
    return { ok: false, why: 'picture' };
  }
}

/** Adds, changes and removes what stands as evidence of a draft; files are kept on the device at once. */
export function useEvidence(draft: string, { content, edit }: Pick<StepProps, 'content' | 'edit'>) {
  const say = useWords(evidenceWords);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const put = (item: DraftEvidence): void =>
    edit((before) => ({ ...before, evidence: [...before.evidence, item] }));

  const addFiles = async (files: readonly File[]): Promise<void> => {
    const problems: string[] = [];
    let count = content.evidence.filter(({ file }) => file !== null).length;
    for (const given of files) {
      const { name } = given;
      if (count >= filesMost) {
        problems.push(say('too_many', { most: filesMost }));
        break;
      }
      const made = await prepared(given);
      if (!made.ok) {
        problems.push(say(why[made.why], { name }));
        continue;
      }
      const { mediaType, bytes, sha256 } = made.file;
      const id = crypto.randomUUID();
      try {
        await keepFile(draft, id, bytes);
      } catch {
        problems.push(say('no_room', { name }));
        continue;
      }
      count += 1;
      const kind = mediaType === 'image/jpeg' ? 'photo' : 'document';
      const file = {
        mediaType,
        size: bytes.byteLength,
        sha256,
        key: crypto.randomUUID(),
        sent: false,
        refused: null,
      };
      put({ id, kind, ref: name.slice(0, nameMost), file });
    }
    setRefused(problems);
  };
  return {
    refused,
    addFiles,
    addNamed: () => put({ id: crypto.randomUUID(), kind: 'record', ref: '', file: null }),
    change: (id: string, part: Partial<Pick<DraftEvidence, 'kind' | 'ref'>>) =>
      edit((before) => ({
        ...before,
        evidence: before.evidence.map((each) => (each.id === id ? { ...each, ...part } : each)),
      })),
    remove: (id: string) => {
      edit((before) => ({ ...before, evidence: before.evidence.filter((each) => each.id !== id) }));
      void deleteFile(draft, id);
    },
  };
}
