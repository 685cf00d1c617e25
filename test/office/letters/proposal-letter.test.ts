import { describe, expect, it } from 'vitest';
import { draftProposalLetter } from '../../../src/office/letters/draft-letter.js';
import { issueProposalLetter } from '../../../src/office/letters/issue-proposal-letter.js';
import { readIssuedLetter } from '../../../src/office/letters/read-letters.js';
import { draftProposal } from '../../../src/office/proposals/draft-proposal.js';
import { followProposal } from '../../../src/office/proposals/follow-proposal.js';
import { documentOf, textIn } from '../../letters/made-letter.js';
import { by, decider, smallOffice, submitted } from '../../support/office.js';
import { codesOf, valueIn } from '../../support/results.js';

describe('the letter of a proposal', () => {
  it('goes out once the proposal was issued, in its words, to whom it goes', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const text = { zh: '近期三个镇的检测点迟延启动。\n建议统一排查人员和物资准备情况。' };
    const proposal = {
      cases: [caseId],
      title: { zh: '关于统一检测点准备工作的建议' },
      text,
      owner: 'clerk-1',
    };
    const { entry } = valueIn(await draftProposal(office, { proposal, ...by() }));
    const asked = { proposal: entry, letter: { language: 'zh' as const } };

    const before = office.store.status().size;
    const draft = valueIn(await draftProposalLetter(office, asked));
    expect(textIn(await documentOf(draft.letter))).toContain('关于统一检测点准备工作的建议');
    expect(codesOf(await issueProposalLetter(office, { ...asked, ...by() }))).toEqual([
      'office_letter_not_issued',
    ]);
    expect(office.store.status().size).toBe(before);

    const step = { what: 'issued', on: '2022-07-10', reply_due_on: '2022-08-09' } as const;
    valueIn(await followProposal(office, { proposal: entry, step, ...by() }));
    const english = { ...asked, letter: { language: 'en' as const } };
    expect(codesOf(await issueProposalLetter(office, { ...english, ...by() }))).toEqual([
      'office_letter_proposal_language',
      'office_letter_proposal_language',
    ]);
    const issued = valueIn(await issueProposalLetter(office, { ...asked, ...by(decider) }));
    expect(issued).toMatchObject({ caseId: null, number: { code: 'X纪建', year: 2022, serial: 1 } });
    const { row, recipients, content } = valueIn(await readIssuedLetter(office, issued.entry));
    expect(row).toMatchObject({ kind: 'proposal', proposal_seq: entry, case_id: null });
    expect(recipients).toEqual(['county-committee', 'county-headquarters']);
    expect(content?.letter).toMatchObject({
      title: ['关于统一检测点准备工作的建议'],
      addressee: { name: '县委、县疫情防控领导小组办公室', kind: 'superior' },
      text: text.zh,
      reply: { to: 'XX县纪委监委', by: '2022-08-09' },
    });
    if (!content) throw new Error('it was erased');
    const said = textIn(await documentOf(content.letter));
    for (const line of text.zh.split('\n')) expect(said).toContain(line);
    expect(said).toContain('请于2022年8月9日前将办理情况书面报送XX县纪委监委。');
    expect(codesOf(await issueProposalLetter(office, { ...asked, proposal: 0, ...by() }))).toEqual([
      'proposal_unknown',
    ]);
  });
});
