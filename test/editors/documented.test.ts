import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gradus } from '../cli/command.js';
import { rulesFiles } from '../rules/shipped.js';
import { startLanguageServer } from './language-client.js';

const page = readFileSync('docs/editors.md', 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const blocksOf = (wanted: string): readonly string[] =>
  blocks.filter(({ kind }) => kind === wanted).map(({ text }) => text);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Lines that a pattern of VS Code matches, by the groups that it names. */
function matched(output: string) {
  const [, tasks = '{}'] = blocksOf('json');
  const { tasks: [task] = [] } = JSON.parse(tasks) as {
    tasks: {
      args: string[];
      problemMatcher: { pattern: { regexp: string; [part: string]: number | string } };
    }[];
  };
  const pattern = task?.problemMatcher.pattern ?? { regexp: '$^' };
  const form = new RegExp(pattern.regexp);
  return output.split('\n').flatMap((line) => {
    const found = form.exec(line);
    const part = (name: string): string | undefined => found?.[Number(pattern[name])];
    return found
      ? [{ file: part('file'), line: part('line'), severity: part('severity'), message: part('message') }]
      : [];
  });
}

describe('the settings of VS Code', () => {
  test('leave the language server with nothing to say of the shipped files, and nothing to fetch', async () => {
    const settings = JSON.parse(blocksOf('json')[0] ?? '{}') as Record<string, unknown>;
    const client = await startLanguageServer({
      validate: true,
      completion: true,
      hover: true,
      schemaStore: { enable: settings['yaml.schemaStore.enable'] },
      format: { enable: settings['yaml.format.enable'] },
    });
    for (const file of rulesFiles) expect(await client.open(file, readFileSync(file, 'utf8'))).toEqual([]);
    await client.close();
    expect(settings).toMatchObject({ 'yaml.schemaStore.enable': false, 'yaml.format.enable': false });
  });

  test('find each problem of rules check', async () => {
    const file = 'fixtures/bad/five-mistakes.yaml';
    const { out } = await gradus(['rules', 'check', file]);
    const found = matched(out);
    expect(found).toHaveLength(5);
    expect(found[0]).toEqual({
      file,
      line: '43',
      severity: undefined,
      message: expect.stringMatching(/^expected a fact/),
    });
    expect(matched('rules/a b.yaml:3:4: warning: a text: of two parts')).toEqual([
      { file: 'rules/a b.yaml', line: '3', severity: 'warning', message: 'a text: of two parts' },
    ]);
  });
});

test('the first line that is shown is that of every shipped file', () => {
  const [line = ''] = blocksOf('yaml');
  for (const file of rulesFiles.filter((each) => each.startsWith('rules'))) {
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(line.trim());
  }
});

/** A repository with rules, their cases and the hook. */
function repository() {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-hook-'));
  folders.push(folder);
  const git = (...words: string[]) =>
    spawnSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    });
  git('init', '-q');
  cpSync('rules/workplace-safety', join(folder, 'rules/workplace-safety'), { recursive: true });
  cpSync('rules/calendars', join(folder, 'rules/calendars'), { recursive: true });
  cpSync('fixtures/cases/workplace-safety', join(folder, 'fixtures/cases/workplace-safety'), {
    recursive: true,
  });
  symlinkSync(resolve('src'), join(folder, 'src'));
  writeFileSync(join(folder, '.gitignore'), 'src\n');
  const hook = join(folder, '.git/hooks/pre-commit');
  writeFileSync(hook, blocksOf('sh')[0] ?? '');
  chmodSync(hook, 0o755);
  const file = join(folder, 'rules/workplace-safety/1.0.0.yaml');
  const commit = () => git('commit', '-qm', 'change');
  return { folder, file, git, commit };
}

describe('the hook before a commit', () => {
  test('lets what is right pass, and refuses mistakes and failing cases by what is staged', () => {
    const { file, git, commit } = repository();
    const sound = readFileSync(file, 'utf8');
    git('add', '.');
    const first = commit();
    expect(first.status).toBe(0);
    expect(first.stdout + first.stderr).toMatch(/cases passed, 0 failed/);

    writeFileSync(file, sound.replace('then: advice', 'then: advise'));
    git('add', '.');
    const mistaken = commit();
    expect(mistaken.status).toBe(1);
    expect(mistaken.stdout + mistaken.stderr).toMatch(
      /rules\/workplace-safety\/1\.0\.0\.yaml:\d+:\d+: .*`advise`/,
    );
    // Right in the folder, wrong where it is staged.
    writeFileSync(file, sound);
    expect(commit().status).toBe(1);

    writeFileSync(file, sound.replace(/(RISK-2.*)then: advice/, '$1then: improvement_notice'));
    git('add', '.');
    const failing = commit();
    expect(failing.status).toBe(1);
    expect(failing.stdout + failing.stderr).toMatch(/improvement_notice/);

    // Wrong in the folder, and only a remark is staged.
    writeFileSync(file, `${sound}# a remark\n`);
    git('add', '.');
    writeFileSync(file, 'nonsense');
    expect(commit()).toMatchObject({ status: 0 });
  });

  test('has nothing to do where no rules are staged', () => {
    const { folder, git, commit } = repository();
    git('add', 'fixtures', 'rules');
    commit();
    rmSync(join(folder, 'src'));
    writeFileSync(join(folder, 'notes.txt'), 'x');
    git('add', 'notes.txt');
    expect(commit()).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the job', () => {
  const job = parse(blocksOf('yaml').at(-1) ?? '') as {
    jobs: { rules: { steps: { name?: string; run?: string }[] } };
  };
  const steps = job.jobs.rules.steps.filter(({ name }) => name !== undefined);

  test('has steps to try', () => expect(steps.length).toBe(3));

  test.each(steps.map(({ name = '', run = '' }) => [name, run] as const))('passes here: %s', (_, run) => {
    // As the runner does it, where one rulebook lies; that all of the shipped ones are sound is tested elsewhere.
    const { folder } = repository();
    const here = run.replaceAll('npx --no-install gradus', 'node src/gradus.mjs');
    const ran = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', here], { cwd: folder, encoding: 'utf8' });
    expect({ status: ran.status, err: ran.stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({
      status: 0,
      err: '',
    });
    expect(ran.stdout).not.toBe('');
  });
});
