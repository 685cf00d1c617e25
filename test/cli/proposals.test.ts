import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradus, newFolder, s1 } from './command.js';

const folder = newFolder();
const data = join(folder, 'data');

/** A file of the folder with this content. */
function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ran = (...words: string[]) => gradus([...words, '--data', data, '--lang', 'en']);

const acted = (...words: string[]) => ran(...words, '--actor', 'clerk-1');

const jsonOf = async (...words: string[]) => JSON.parse((await ran(...words, '--json')).out);

// The incident of the report, in three towns.
beforeAll(async () => {
  const incident = JSON.parse(readFileSync(s1, 'utf8'));
  const [subject] = incident.subjects;
  const cases = ['town-1', 'town-2', 'town-3'].map((ref) =>
    JSON.stringify({ ...incident, act: ref, subjects: [{ ...subject, ref }] }),
  );
  const imported = await ran('case', 'import', written('cases.ndjson', cases.join('\n')), '--as', 'clerk-1');
  expect(imported.out).toContain('3 taken');
});

describe('weak links and proposals on the command line', () => {
  it('lead from cases to a proposal that is followed up', async () => {
    const found = await ran('weak-links');
    expect([found.code, found.out]).toEqual([0, expect.stringContaining('1 weak link by 2022-07-10')]);
    expect(found.out).toContain('3 cases in 3 units: town-1 1, town-2 1, town-3 1');
    const [{ id }] = (await jsonOf('weak-links', '--on', '2022-07-10')).weak_links;
    const draft = written('draft.yaml', `weak_links: [${id}]\nowner: clerk-1\n`);
    const drafted = await acted('proposal', 'draft', draft, '--json');
    const { proposal } = JSON.parse(drafted.out);
    expect(JSON.parse((await acted('proposal', 'draft', draft, '--json')).out)).toEqual({
      proposal,
      repeated: true,
      warnings: [],
    });
    const number = String(proposal);
    const reply = written('reply.json', {
      what: 'replied',
      on: '2022-07-10',
      note: '已收到并认真研究了来函。',
    });
    const early = await acted('proposal', 'follow', number, reply);
    expect([early.code, early.err]).toEqual([
      4,
      expect.stringContaining(`${reply}:1:9: expected \`issued\``),
    ]);
    const issue = written('issue.json', { what: 'issued', on: '2022-07-10' });
    const issued = await acted('proposal', 'follow', number, issue);
    expect(issued.out).toContain(`proposal ${number}: issued, awaiting a reply, reply due on 2022-08-09`);
    expect((await acted('proposal', 'follow', number, reply)).code).toBe(0);
    const shown = await ran('proposal', 'show', number);
    expect(shown.out).toContain('Supervision found 1 weak link, with 3 cases in 3 units.');
    expect(shown.out).toContain('已收到并认真研究了来函。');
    expect((await ran('proposal', 'list', '--state', 'replied')).out).toContain(
      `${number}  Proposal on the weak link`,
    );
    expect((await jsonOf('proposal', 'list', '--state', 'drafted')).proposals).toEqual([]);
    expect((await ran('weak-links')).out).toContain(
      `proposals ${number} (replied to); 0 cases in none of them`,
    );
  });

  it('name what is wrong', async () => {
    const wrong = written('wrong.yaml', 'weak_links: [w-0]\nowner: clerk-1\nowners: 2\n');
    const refused = await acted('proposal', 'draft', wrong);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('`owners`')]);
    const gone = await acted(
      'proposal',
      'draft',
      written('gone.yaml', 'weak_links: [w-0]\nowner: clerk-1\n'),
    );
    expect([gone.code, gone.err]).toEqual([
      3,
      expect.stringContaining('gone.yaml:1:14: expected a weak link'),
    ]);
    expect((await ran('proposal', 'show', 'abc')).code).toBe(3);
    expect((await acted('proposal', 'draft', join(folder, 'none.json'))).code).toBe(3);
    expect((await ran('weak-links', '--on', 'today')).code).toBe(2);
    expect((await gradus(['commend', wrong, '--data', data, '--lang', 'en'])).code).toBe(2);
  });
});

describe('campaigns and commendations on the command line', () => {
  it('are recorded and listed', async () => {
    expect((await ran('campaign', 'list')).out).toBe('no campaigns\n');
    const sweep = written('sweep.json', {
      id: 'sweep-7',
      title: '扫楼行动',
      kind: 'sweep',
      from: '2022-07-01',
    });
    expect((await acted('campaign', 'open', sweep)).out).toContain('campaign opened in entry');
    expect((await ran('campaign', 'close', 'sweep-7', '--on', '2022-07-10', '--by', 'clerk-1')).code).toBe(0);
    expect((await ran('campaign', 'close', 'sweep-7', '--on', '2022-07-10', '--by', 'clerk-1')).code).toBe(4);
    const listed = await ran('campaign', 'list');
    expect(listed.out).toContain('sweep-7  扫楼行动\n  sweep, 2022-07-01 to 2022-07-10; 0 cases: 0 open');
    const good = written('good.json', { ref: 'town-1', on: '2022-07-10', what: '主动上门为高龄老人接种' });
    expect((await acted('commend', good)).out).toContain('commendation recorded in entry');
  });
});
