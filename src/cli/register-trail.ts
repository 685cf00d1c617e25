import { type Command, Option } from 'commander';
import { entryKinds } from '../domain/entry.js';
import { rebuild } from './rebuild.js';
import { dayOption } from './register-recommend.js';
import { replayCommand } from './replay.js';
import type { Registrar } from './run.js';
import { trailExport } from './trail-export.js';
import { trailList, type TrailListOptions } from './trail-list.js';
import { trailShow } from './trail-show.js';
import { wholeOption } from './whole-option.js';
import { trailVerify, type TrailVerifyOptions } from './trail-verify.js';

function registerTrailGroup({ add, group, say }: Registrar): void {
  const trail = group('trail', { en: 'show, export and verify the trail', zh: '查看、导出和验证台账' });
  add(trail, 'show <entry>', { en: 'show one entry', zh: '查看一个条目' }, ({ deps, out, data }, words) =>
    trailShow(deps, out, data, words[0] ?? ''),
  );
  const kinds = new Option(
    '--kind <kind...>',
    say({ en: 'only entries of these kinds', zh: '只列这些种类的条目' }),
  );
  add<TrailListOptions>(
    trail,
    'list',
    { en: 'list entries, the newest first', zh: '列出条目，新的在前' },
    ({ deps, out, data }, _words, options) => trailList(deps, out, data, options),
  )
    .addOption(kinds.choices([...entryKinds]))
    .option('--case <case>', say({ en: 'only entries of this case', zh: '只列该案件的条目' }))
    .option('--actor <id>', say({ en: 'only what this person did', zh: '只列此人所为' }))
    .option('--since <day>', say({ en: 'from this day on', zh: '自该日起' }), dayOption)
    .option('--until <day>', say({ en: 'up to this day, with it', zh: '至该日（含）' }), dayOption)
    .option(
      '--from <entry>',
      say({ en: 'go on with this entry', zh: '自该条目继续' }),
      wholeOption({ least: 0, most: Number.MAX_SAFE_INTEGER }),
    )
    .option(
      '--limit <count>',
      say({ en: 'entries on a page, up to 1000 (default: 50)', zh: '每页条目数，至多 1000（默认：50）' }),
      wholeOption({ least: 1, most: 1000 }),
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

/** The commands on the trail of the data folder: `trail ...`, `replay`, `rebuild`. */
export function registerTrail(program: Command, registrar: Registrar): void {
  const { add, say } = registrar;
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
}
