import type { Registrar } from './run.js';
import { subjectMerge, subjectRename, subjectSplit, type SubjectChangeOptions } from './subject-change.js';
import { subjectImport } from './subject-import.js';
import { subjectList, type SubjectListOptions } from './subject-list.js';
import { subjectShow } from './subject-show.js';

/** The commands on the register of units and persons: `gradus subject ...`. */
export function registerSubjects({ add, group, say }: Registrar): void {
  const subject = group('subject', {
    en: 'keep the register of units and persons',
    zh: '维护单位与人员登记',
  });
  const who = [
    '--actor <id>',
    say({
      en: 'who does it, as an opaque id (default: the user of this system)',
      zh: '办理人（不含个人信息的代号；默认：本机用户）',
    }),
  ] as const;
  const why = ['--reason <text>', say({ en: 'why', zh: '理由' })] as const;
  add<{ actor?: string }>(
    subject,
    'import <file>',
    {
      en: 'register what a list says, CSV or XLSX with columns ref, kind, name, unit, stages, risk_note',
      zh: '按名单登记，CSV 或 XLSX，列为编号、类型、名称、上级单位、环节、风险提示',
    },
    ({ deps, out, data }, [file = ''], options) => subjectImport(deps, out, data, file, options.actor),
  ).option(...who);
  add<SubjectListOptions>(
    subject,
    'list [query]',
    {
      en: 'list the register, or those whose ref begins so or whose name has it',
      zh: '列出登记；可按编号开头或名称查找',
    },
    ({ deps, out, data }, [query], options) => subjectList(deps, out, data, query, options),
  )
    .option('--kind <kind>', say({ en: 'of this kind alone', zh: '只列该类型' }))
    .option('--unit <ref>', say({ en: 'those that belong to this unit', zh: '只列该单位的下属' }));
  add(
    subject,
    'show <ref>',
    { en: 'show what happened to a unit or person', zh: '查看单位或人员的情况' },
    ({ deps, out, data }, [ref = '']) => subjectShow(deps, out, data, ref),
  );
  add<SubjectChangeOptions>(
    subject,
    'rename <ref> <name>',
    { en: 'give another name; the history stays', zh: '更名；历史不变' },
    ({ deps, out, data }, words, options) => subjectRename(deps, out, data, words, options),
  )
    .option(...who)
    .option(...why);
  add<SubjectChangeOptions>(
    subject,
    'merge <ref> <into>',
    { en: 'merge into another, for which both histories count', zh: '并入另一单位，两者历史均计入' },
    ({ deps, out, data }, words, options) => subjectMerge(deps, out, data, words, options),
  )
    .option(...who)
    .option(...why);
  add<SubjectChangeOptions>(
    subject,
    'split <ref> <part...>',
    {
      en: 'split into new ones, each REF or REF=NAME; the history counts for each',
      zh: '拆分为新的单位，写作 编号 或 编号=名称；历史计入每一个',
    },
    ({ deps, out, data }, words, options) => subjectSplit(deps, out, data, words, options),
  )
    .option(...who)
    .option(...why);
}
