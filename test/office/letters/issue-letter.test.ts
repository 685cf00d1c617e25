import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical-json.js';
import { type SentLetter, sentLetterSchema } from '../../../src/domain/letter/sent-letter.js';
import type { LetterInput } from '../../../src/domain/letter/letter-input.js';
import { decideAppeal } from '../../../src/office/decide-appeal.js';
import { eraseCase } from '../../../src/office/erase-case.js';
import { draftLetter } from '../../../src/office/letters/draft-letter.js';
import { issueLetter } from '../../../src/office/letters/issue-letter.js';
import { codeOf } from '../../../src/office/letters/letter-code.js';
import {
  listLetters,
  readIssuedLetter,
  readLetterDocument,
} from '../../../src/office/letters/read-letters.js';
import { voidLetter } from '../../../src/office/letters/void-letter.js';
import { lodgeAppeal } from '../../../src/office/lodge-appeal.js';
import { plain } from '../../../src/office/plain.js';
import { readCase } from '../../../src/office/read-case.js';
import { documentOf, textIn } from '../../letters/made-letter.js';
import { settingsFrom, testSettings } from '../../support/settings.js';
import { by, clerk, decider, requestKey, sha256 } from '../../support/office.js';
import {
  contentOf,
  type Decided,
  decidedCase,
  demands,
  incident,
  issuing,
  letterOffice,
  ordered,
  ownReasons,
} from './letter-office.js';
import { codesOf, valueIn } from '../../support/results.js';

async function ground(): Promise<Decided & { readonly order: number }> {
  const at = await decidedCase(await letterOffice());
  return { ...at, order: await ordered(at) };
}

const serials = async ({ office }: Decided) => {
  const { letters } = valueIn(await listLetters(office, { limit: 1000 }));
  return letters.map(({ code, year, serial }) => `${code}${year}-${serial}`);
};

const sizeOf = ({ office }: Decided): number => office.store.status().size;

describe('a letter that is issued', () => {
  it('takes facts, reasons, demands, deadline and rights from what is recorded', async () => {
    const at = await ground();
    const wording = {
      consequence: '另行处理',
      reply: { to: '第一室', by: '2022-07-14' },
      title: ['责令通知'],
    };
    const { entry } = valueIn(await issuing(at, { kind: 'written_order', order: at.order, wording }));
    const { letter } = await contentOf(at, entry);
    expect(letter).toMatchObject({
      number: { code: 'X纪责改', year: 2022, serial: 1 },
      date: '2022-07-10',
      addressee: { name: 'XX镇', kind: 'organisation' },
      title: ['责令通知'],
      demands: demands.map((text) => ({ text })),
      deadline: { kind: 'by', by: '2022-07-13', working_days: 3 },
      verification: '7月14日现场复查',
      consequence: '另行处理',
      record: { case: '2022-S1', decision: String(at.decision), rulebook: 'epidemic-supervision 1.0.0' },
      review: { remedies: [{ name: '复审' }, { name: '复核' }], suspends: false },
    });
    if (!('facts' in letter && letter.facts && letter.reasons)) throw new Error('no facts');
    expect(letter.facts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['失职情形：迟延履行', '实际后果：一般', '事实状态：已查实']),
    );
    expect(letter.reasons[0]).toEqual({ text: ownReasons, basis: [] });
    expect(letter.reasons[1]?.basis).toContain('政务处分法 第四条');
  });

  it('tells no summary of the case unless it is asked for, since it may name who reported', async () => {
    const at = await ground();
    const { summary } = incident('s1');
    for (const [withSummary, told] of [
      [undefined, false],
      [true, true],
    ] as const) {
      const letter = { kind: 'written_order', order: at.order } as const;
      const asked = withSummary === undefined ? letter : { ...letter, with_summary: withSummary };
      const { entry } = valueIn(await issuing(at, asked));
      const { letter: said } = await contentOf(at, entry);
      expect(JSON.stringify(said).includes(String(summary))).toBe(told);
      // Where nothing says what happened, the facts that come after do.
      const [first] = said.kind === 'written_order' ? said.facts : [];
      expect(first?.text).toBe(told ? String(summary) : '发生下列情况');
    }
  });

  it('has its hash in the trail, which what it says makes again, and its code in the document', async () => {
    const at = await ground();
    const issued = valueIn(await issuing(at, { kind: 'decision', decision: at.decision }));
    const { row } = valueIn(await readIssuedLetter(at.office, issued.entry));
    const { letter, salt } = await contentOf(at, issued.entry);
    const uncoded = { ...letter, record: { ...letter.record, code: null } };
    expect(row.content_sha256).toBe(sha256(canonicalJson(plain({ letter: uncoded, salt }))));
    expect(issued.contentSha256).toBe(row.content_sha256);
    expect(letter.record.code).toBe(codeOf(row.content_sha256));
    expect(letter.record.code).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/);
    expect(textIn(await documentOf(letter))).toContain(`核验码：${letter.record.code}`);
  });

  it('gives the same document again, and says nothing personal in its entry', async () => {
    const at = await ground();
    const { entry } = valueIn(
      await issuing(at, { kind: 'decision', decision: at.decision, second: '王某某' }),
    );
    const read = async () => valueIn(await readLetterDocument(at.office, entry)).bytes;
    const [first, again] = [await read(), await read()];
    expect(Buffer.from(again).equals(first)).toBe(true);
    const { letter } = await contentOf(at, entry);
    expect(valueIn(await at.office.makeLetter(letter)).bytes).toEqual(new Uint8Array(first));
    const stored = await at.office.store.read(async ({ trail }) => ({
      ok: true,
      value: await trail.entry(entry),
    }));
    const text = JSON.stringify(valueIn(stored)?.entry.body);
    for (const personal of ['XX镇', ownReasons, '现场照片', '王某某', 'XX县纪委监委'])
      expect(text).not.toContain(personal);
    const view = valueIn(await readCase(at.office, { caseId: at.caseId, personal: true }));
    expect(JSON.stringify(view.entries.find(({ seq }) => seq === entry)?.body)).not.toContain(ownReasons);
  });

  it('of a repeated request is the same letter', async () => {
    const at = await ground();
    const { caseId, subject, decision } = at;
    const letter: SentLetter = { kind: 'decision', subject, decision, language: 'zh', recipients: ['u'] };
    const idempotency = requestKey('letters', 'k-1', { a: 1 });
    const input = { caseId, letter, actor: clerk, idempotency };
    const first = valueIn(await issueLetter(at.office, input));
    const again = valueIn(await issueLetter(at.office, input));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await serials(at)).toEqual(['X纪决2022-1']);
  });

  it('is erased with its case, and its number stays', async () => {
    const at = await ground();
    const { entry } = valueIn(await issuing(at, { kind: 'decision', decision: at.decision }));
    const reason = '依法删除，保存期限届满';
    valueIn(await eraseCase(at.office, { caseId: at.caseId, reason, ...by() }));
    expect(codesOf(await readLetterDocument(at.office, entry))).toEqual(['office_letter_erased']);
    expect(valueIn(await readIssuedLetter(at.office, entry)).content).toBeNull();
    expect(await serials(at)).toEqual(['X纪决2022-1']);
    expect(codesOf(await issuing(at, { kind: 'decision', decision: at.decision }))).toEqual([
      'office_letter_part_erased',
    ]);
  });
});

describe('the numbers of letters', () => {
  it('have no gap and no double when many are issued at once and some fail', async () => {
    const at = await ground();
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        issuing(at, {
          kind: 'decision',
          decision: at.decision,
          // Every third fails within the transaction, when its number was drawn already.
          ...(index % 3 === 0 ? { second: decider.id } : {}),
          wording: { copy_to: [`抄送${index}`] },
        }),
      ),
    );
    expect(results.filter(({ ok }) => !ok)).toHaveLength(4);
    expect((await serials(at)).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `X纪决2022-${index + 1}`).sort(),
    );
    for (const result of results) {
      if (!result.ok) continue;
      const { letter } = await contentOf(at, result.value.entry);
      expect(letter.number).toEqual(result.value.number);
      const { bytes } = valueIn(await readLetterDocument(at.office, result.value.entry));
      // The document has the number that was drawn, not the one that it was prepared with.
      expect(valueIn(await at.office.makeLetter(letter)).bytes).toEqual(new Uint8Array(bytes));
    }
  });

  it('are counted for each code and year, and a void letter keeps its own', async () => {
    const at = await ground();
    const one = valueIn(await issuing(at, { kind: 'decision', decision: at.decision }));
    const reasons = '收件单位名称有误，另行制发新的决定书。';
    const voiding = (letter: number, why = reasons) =>
      voidLetter(at.office, { letter, voiding: { reasons: why }, ...by(decider) });
    expect(codesOf(await voiding(one.entry, '……'))).toEqual(['office_reasons_empty']);
    valueIn(await voiding(one.entry));
    expect(codesOf(await voiding(one.entry))).toEqual(['office_letter_void']);
    expect(codesOf(await voiding(0))).toEqual(['office_letter_unknown']);
    valueIn(await issuing(at, { kind: 'decision', decision: at.decision }));
    valueIn(await issuing(at, { kind: 'review_rights', decision: at.decision }));
    at.office.setDay('2023-01-05');
    valueIn(await issuing(at, { kind: 'decision', decision: at.decision }));
    expect(await serials(at)).toEqual(['X纪决2022-1', 'X纪决2022-2', 'X纪告2022-1', 'X纪决2023-1']);
    const { letters } = valueIn(await listLetters(at.office, { kind: 'decision', year: 2022, limit: 10 }));
    expect(letters.map(({ voided_on: on }) => on)).toEqual(['2022-07-10', null]);
  });
});

describe('a letter is refused', () => {
  it('where it says something else than is recorded, or somebody else answers for it', async () => {
    const at = await ground();
    const { order, decision } = at;
    const size = sizeOf(at);
    const refusals: readonly (readonly [Partial<SentLetter>, string])[] = [
      [{ kind: 'written_order', decision }, 'office_letter_rests_on'],
      [{ kind: 'written_order', decision, order }, 'office_letter_rests_on'],
      [{ kind: 'decision' }, 'office_letter_rests_on'],
      [{ kind: 'decision', order }, 'office_letter_rests_on'],
      [{ kind: 'decision', decision: decision - 1 }, 'office_not_latest_decision'],
      [{ kind: 'written_order', order: decision }, 'office_order_unknown'],
      [{ kind: 'reminder', decision, wording: { points: ['注意'] } }, 'office_letter_response'],
      [{ kind: 'escalation_report', decision }, 'office_letter_response'],
      [{ kind: 'decision', decision, wording: { points: ['注意'] } }, 'office_letter_wording_unfit'],
      [{ kind: 'decision', decision, wording: { consequence: '注意' } }, 'office_letter_wording_unfit'],
      [{ kind: 'decision', decision, date: '2022-07-11' }, 'office_letter_date_ahead'],
      [{ kind: 'decision', decision, date: '2022-07-09' }, 'office_letter_date_first'],
      [{ kind: 'decision', decision, subject: 'village' }, 'office_subject_unknown'],
      [{ kind: 'decision', decision, second: 'Decider-1' }, 'office_letter_same_person'],
    ];
    for (const [letter, code] of refusals)
      expect([letter, codesOf(await issuing(at, letter))]).toEqual([letter, [code]]);
    expect(codesOf(await issuing({ ...at, caseId: 'c-0' }, { decision }))).toEqual(['office_case_unknown']);
    expect(sizeOf(at)).toBe(size);
  });

  it('where the request says facts or reasons of its own', () => {
    const letter = { kind: 'decision', subject: 'town', decision: 1, language: 'zh', recipients: ['u'] };
    expect(sentLetterSchema.safeParse(letter).success).toBe(true);
    for (const key of [
      'facts',
      'reasons',
      'demands',
      'deadline',
      'outcome',
      'evidence',
      'review',
      'heard',
      'number',
    ]) {
      expect(sentLetterSchema.safeParse({ ...letter, [key]: [] }).success).toBe(false);
      expect(sentLetterSchema.safeParse({ ...letter, wording: { [key]: [] } }).success).toBe(false);
    }
  });

  it('where its day lies after what is due, at its place in the request', async () => {
    const at = await ground();
    const wording = { reply: { to: '第一室', by: '2022-07-09' } };
    const refused = await issuing(at, { kind: 'written_order', order: at.order, wording });
    expect(refused.ok ? [] : refused.error.map(({ code, place }) => [code, place?.path])).toEqual([
      ['letter_due_before_date', '/wording/reply/by'],
    ]);
  });

  it.each([
    [{ letters: {} }, 'decision', ['`letters.codes.decision`']],
    [
      { letters: { codes: { decision: 'X' }, organ: { name: { en: 'Office' } } } },
      'decision',
      ['`letters.organ.name.zh`', '`letters.review`'],
    ],
  ])('where the settings %j lack what it needs', async (part, kind, expected) => {
    const text = JSON.stringify({
      format: 'gradus-office/1',
      name: { zh: '局' },
      time_zone: 'Asia/Shanghai',
      ...part,
    });
    const at = await decidedCase(await letterOffice({ settings: settingsFrom(text) }));
    const refused = await issuing(at, { kind: kind as 'decision', decision: at.decision });
    expect(refused.ok ? [] : refused.error.map(({ code, params }) => [code, params['expected']])).toEqual(
      expected.map((key) => ['office_letter_setting_missing', key]),
    );
  });

  it('where the case has no evidence, or nobody a name', async () => {
    const report = incident('s1');
    const nameless = {
      ...report,
      evidence: [],
      subjects: report.subjects.map((one) => ({ ...one, name: null })),
    };
    const at = await decidedCase(await letterOffice(), { report: nameless });
    expect(codesOf(await issuing(at, { kind: 'decision', decision: at.decision }))).toEqual([
      'office_letter_name_missing',
      'office_letter_name_missing',
      'office_letter_evidence_missing',
    ]);
  });

  it('while an appeal suspends its order, and once its decision has fallen', async () => {
    const at = await ground();
    const { office, caseId, subject, decision } = at;
    const lodging = { subject, decision, lodged_on: '2022-07-10' };
    const appeal = valueIn(await lodgeAppeal(office, { caseId, appeal: lodging, ...by() })).entry;
    const order = { kind: 'written_order', order: at.order } as const;
    expect(codesOf(await issuing(at, order))).toEqual(['office_under_appeal']);
    expect(codesOf(await issuing(at, { kind: 'decision', decision }))).toEqual([]);
    const outcome = { subject, appeal, result: 'set_aside', reasons: ownReasons } as const;
    valueIn(await decideAppeal(office, { caseId, appeal: outcome, ...by() }));
    expect(codesOf(await issuing(at, order))).toEqual(['office_order_fallen']);
    expect(codesOf(await issuing(at, { kind: 'decision', decision }))).toEqual(['office_no_decision']);
  });
});

describe('a draft', () => {
  it('is marked, has no number and records nothing', async () => {
    const at = await ground();
    const size = sizeOf(at);
    const letter = { kind: 'written_order', subject: at.subject, order: at.order, language: 'zh' } as const;
    const made = valueIn(await draftLetter(at.office, { caseId: at.caseId, letter }));
    expect(made.letter.number).toBeNull();
    expect(made.letter.record.code).toBeNull();
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(made.bytes);
    const headers = Object.keys(parts).filter((path) => /header\d+\.xml$/.test(path));
    for (const path of headers) expect(textIn(strFromU8(parts[path] ?? new Uint8Array()))).toContain('草稿');
    expect(sizeOf(at)).toBe(size);
    expect(await serials(at)).toEqual([]);
  });
});

describe('letters of other kinds', () => {
  const severe = (): ReturnType<typeof incident> => incident('s1');

  it('report an escalation with what was done before, what was said, and by two persons', async () => {
    const office = await letterOffice();
    const first = await decidedCase(office);
    valueIn(await issuing(first, { kind: 'written_order', order: await ordered(first, 'immediate') }));
    office.setDay('2022-07-20');
    const report = {
      ...severe(),
      found_on: '2022-07-19',
      conduct: { from: '2022-07-19', until: '2022-07-19' },
    };
    const at = await decidedCase(office, { report, decision: { response: 'escalation' } });
    expect(codesOf(await issuing(at, { kind: 'escalation_report', decision: at.decision }))).toEqual([
      'office_letter_second_missing',
    ]);
    const issued = await issuing(at, {
      kind: 'escalation_report',
      decision: at.decision,
      second: 'second-1',
    });
    const { letter } = await contentOf(at, valueIn(issued).entry);
    expect(letter).toMatchObject({
      addressee: { name: '中共XX县委', kind: 'superior' },
      signer: 'XXX',
      subject: { name: 'XX镇' },
      heard: { on: '2022-07-10', said: '承认准备不足，已经补足人员' },
      recommendation: '提请审议的处理：提请升级',
      dissent: '按规则评估的建议为“书面责令整改”，本决定与之不同。',
      reasons: [{ text: ownReasons, basis: [] }],
      earlier_steps: [
        { on: '2022-07-10', text: `决定：书面责令整改（案件${first.caseId}）` },
        { on: '2022-07-10', text: `书面责令整改，期限：立即（案件${first.caseId}）` },
      ],
    });
  });

  it('remind with what the office wants minded, and tell rights by the number of the letter that told', async () => {
    const office = await letterOffice();
    const report = incident('s1');
    const at = await decidedCase(office, {
      report,
      decision: { response: 'reminder', appeal_until: '2022-08-09' },
    });
    expect(codesOf(await issuing(at, { kind: 'reminder', decision: at.decision }))).toEqual([
      'office_letter_points_missing',
    ]);
    const wording = { points: ['按时启动检测点'] };
    const reminder = valueIn(await issuing(at, { kind: 'reminder', decision: at.decision, wording }));
    const said = (await contentOf(at, reminder.entry)).letter;
    expect(said).toMatchObject({
      demands: [{ text: '按时启动检测点' }],
      reasons: [{ text: ownReasons, basis: [] }],
    });
    const rights = valueIn(
      await issuing(at, { kind: 'review_rights', decision: at.decision, language: 'en' }),
    );
    const letter: LetterInput = (await contentOf(at, rights.entry)).letter;
    expect(letter).toMatchObject({
      decision: { title: 'Reminder', number: 'X纪提 2022/1', outcome: 'Reminder', on: '2022-07-10' },
      review: { remedies: [{ name: 'review', until: '2022-08-09' }, { name: 'further review' }] },
    });
  });

  it('keeps the settings of the office that is shipped complete for every kind and both languages', () => {
    const { letters } = testSettings;
    expect(Object.keys(letters.codes).sort()).toEqual([
      'decision',
      'escalation_report',
      'proposal',
      'reminder',
      'review_rights',
      'written_order',
    ]);
    for (const text of [letters.organ?.name, letters.superior, letters.consequence])
      expect(Object.keys(text ?? {}).sort()).toEqual(['en', 'zh']);
  });
});
