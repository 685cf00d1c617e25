import { describe, expect, it } from 'vitest';
import { entryBytesMost } from '../../../src/domain/entry.js';
import { ok } from '../../../src/domain/result.js';
import { eraseCase } from '../../../src/office/erase-case.js';
import { addEvidence, filesMost } from '../../../src/office/evidence/add-evidence.js';
import { listEvidence, readEvidenceFile } from '../../../src/office/evidence/read-evidence.js';
import { readCase } from '../../../src/office/read-case.js';
import { replay } from '../../../src/office/replay.js';
import { hashOf, jpeg, pdf, png } from '../../support/files.js';
import { by, smallOffice, submitted, type TestOffice } from '../../support/office.js';
import { codesOf, valueIn } from '../../support/results.js';

const photo = (caseId: string, bytes: Uint8Array = jpeg()) => ({
  caseId,
  evidence: { kind: 'photo', ref: '核酸检测点现场照片.jpg' },
  file: { mediaType: 'image/jpeg' as const, bytes },
  sha256: hashOf(bytes),
  ...by(),
});

const entryOf = async (office: TestOffice, entry: number) =>
  valueIn(await office.store.read(async ({ trail }) => ok(await trail.entry(entry))));

describe('a file that is added to a case', () => {
  it('stands outside the trail, and is given back byte for byte', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const bytes = jpeg(5 * 1024 * 1024);
    const { entry } = valueIn(await addEvidence(office, photo(caseId, bytes)));
    const stored = await entryOf(office, entry);
    expect(stored?.bytes.length).toBeLessThan(entryBytesMost / 10);
    expect(stored?.entry.body).toMatchObject({ kind: 'photo', media_type: 'image/jpeg', size: bytes.length });
    const written = JSON.stringify(stored?.entry.body);
    for (const secret of ['现场照片', hashOf(bytes)]) expect(written).not.toContain(secret);
    const read = valueIn(await readEvidenceFile(office, { caseId, entry }));
    expect(hashOf(read.bytes)).toBe(hashOf(bytes));
    expect(valueIn(await listEvidence(office, { caseId, personal: true }))).toMatchObject([
      { entry, kind: 'photo', size: bytes.length, sha256: { value: hashOf(bytes) } },
    ]);
    expect(valueIn(await listEvidence(office, { caseId, personal: false }))).toMatchObject([
      { ref: { hidden: 'withheld' }, sha256: { hidden: 'withheld' } },
    ]);
  });

  it('is read by no evaluation, moves nothing, and is not carried along when the case is read', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const before = valueIn(await readCase(office, { caseId, personal: true }));
    valueIn(await addEvidence(office, photo(caseId)));
    const after = valueIn(await readCase(office, { caseId, personal: true }));
    expect({ ...after, entries: after.entries.slice(0, -1) }).toEqual(before);
    expect(after.entries.at(-1)).toMatchObject({
      kind: 'evidence_added',
      body: { ref: { value: '核酸检测点现场照片.jpg' } },
    });
    expect(after.entries.at(-1)?.body).not.toHaveProperty('file');
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
  });

  it('is erased with the case', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const { entry } = valueIn(await addEvidence(office, photo(caseId)));
    valueIn(await eraseCase(office, { caseId, reason: '保存期限已满，依申请删除。', ...by() }));
    expect(codesOf(await readEvidenceFile(office, { caseId, entry }))).toEqual(['office_evidence_erased']);
    expect(valueIn(await listEvidence(office, { caseId, personal: true }))).toMatchObject([
      { entry, ref: { hidden: 'erased' }, sha256: { hidden: 'erased' } },
    ]);
    const { erased } = valueIn(await readCase(office, { caseId, personal: true }));
    expect(erased).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+\/file$/)]));
  });

  it('is what it is said to be', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const taken = [
      ['image/jpeg', jpeg()],
      ['image/png', png()],
      ['application/pdf', pdf()],
      ['text/plain', Buffer.from('现场记录\r\n\t一、检测点未启动', 'utf8')],
    ] as const;
    for (const [mediaType] of taken)
      for (const [of, bytes] of taken) {
        const input = { ...photo(caseId, bytes), file: { mediaType, bytes } };
        // Of these four, the text alone is text, and the others have control characters.
        const codes = mediaType === of ? [] : ['office_evidence_other_type'];
        expect([mediaType, of, codesOf(await addEvidence(office, input))]).toEqual([mediaType, of, codes]);
      }
    const nothing = photo(caseId, Buffer.alloc(0));
    expect(codesOf(await addEvidence(office, nothing))).toEqual(['office_evidence_empty']);
    const html = photo(caseId, Buffer.from('<script>alert(1)</script>'));
    expect(codesOf(await addEvidence(office, html))).toEqual(['office_evidence_other_type']);
  });

  it('belongs to its case alone, and a case takes so many', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const { caseId: other } = await submitted(office);
    const { entry } = valueIn(await addEvidence(office, photo(caseId)));
    expect(codesOf(await readEvidenceFile(office, { caseId: other, entry }))).toEqual([
      'office_evidence_unknown',
    ]);
    expect(codesOf(await readEvidenceFile(office, { caseId, entry: entry - 1 }))).toEqual([
      'office_evidence_unknown',
    ]);
    expect(codesOf(await addEvidence(office, photo('c-0')))).toEqual(['office_case_unknown']);
    for (let count = 1; count < filesMost; count += 1) valueIn(await addEvidence(office, photo(caseId)));
    expect(codesOf(await addEvidence(office, photo(caseId)))).toEqual(['office_evidence_too_many']);
    valueIn(await addEvidence(office, photo(other)));
  });
});
