import type { Command } from 'commander';
import { caseImport } from './case-import.js';
import { rebuild } from './rebuild.js';
import { replayCommand } from './replay.js';
import type { Registrar } from './run.js';
import { trailExport } from './trail-export.js';
import { trailShow } from './trail-show.js';
import { trailVerify, type TrailVerifyOptions } from './trail-verify.js';

function registerTrailGroup({ add, group, say }: Registrar): void {
  const trail = group('trail', { en: 'show, export and verify the trail', zh: '查看、导出和验证台账' });
  add(trail, 'show <entry>', { en: 'show one entry', zh: '查看一个条目' }, ({ deps, out, data }, words) =>
    trailShow(deps, out, data, words[0] ?? ''),
  );
  add(
    trail,
    'export <file>',
    {
      en: 'write all entries as JSONL, and their checkpoint beside them',
      zh: '将全部条目导出为 JSONL，检查点写在其旁',
    },
    ({ deps, out, data }, words) => trailExport(deps, out, data, words[0] ?? ''),
  );
  add<TrailVerifyOptions>(
    trail,
    'verify [file]',
    {
      en: 'verify the trail of the data folder, or an exported file',
      zh: '验证数据文件夹中的台账，或已导出的文件',
    },
    ({ deps, out, data }, words, options) => trailVerify(deps, out, data, words[0], options),
  )
    .option(
      '--checkpoint <file>',
      say({
        en: 'the checkpoint of the file (default: FILE.checkpoint)',
        zh: '文件的检查点（默认：文件名.checkpoint）',
      }),
    )
    .option(
      '--earlier <file...>',
      say({ en: 'checkpoints that were kept elsewhere', zh: '另行保存的较早检查点' }),
    )
    .option(
      '--vkey <key>',
      say({ en: 'the verifier key that is known from outside', zh: '从外部得知的验证公钥' }),
    );
}

/** The commands on the data folder: `trail ...`, `replay`, `rebuild`, `case ...`. */
export function registerTrail(program: Command, registrar: Registrar): void {
  const { add, group, say } = registrar;
  registerTrailGroup(registrar);
  add<{ all?: boolean }>(
    program,
    'replay [entry]',
    {
      en: 'evaluate recorded recommendations again and compare the bytes',
      zh: '重新评估已记录的建议并逐字节比对',
    },
    ({ deps, out, data }, words, { all }) => replayCommand(deps, out, data, words[0], all === true),
  ).option('--all', say({ en: 'every recommendation of the trail', zh: '台账中的全部建议' }));
  add(
    program,
    'rebuild',
    {
      en: 'make the projections anew from the trail and compare them',
      zh: '由台账重建投影并比对',
    },
    ({ deps, out, data }) => rebuild(deps, out, data),
  );
  const cases = group('case', { en: 'work on recorded cases', zh: '办理已记录的案件' });
  add<{ as: string }>(
    cases,
    'import <file>',
    {
      en: 'submit the cases of a file: one case, or one a line in .ndjson or .jsonl',
      zh: '提交文件中的案件：单个案件，或 .ndjson、.jsonl 中每行一个',
    },
    ({ deps, out, data }, words, options) => caseImport(deps, out, data, words[0] ?? '', options.as),
  ).requiredOption(
    '--as <actor>',
    say({ en: 'who submits them, as an opaque id', zh: '提交人（不含个人信息的代号）' }),
  );
}
