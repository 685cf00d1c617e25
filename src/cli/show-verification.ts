import type { Verification } from '../trail/verify-entries.js';
import { type Console, problemLines } from './console.js';
import { counted } from './wrap.js';

interface Words {
  readonly more: (count: number) => string;
  readonly firstBad: string;
  readonly span: (from: number, to: number) => string;
  readonly sound: string;
  readonly unsound: string;
  readonly entries: (count: number) => string;
  readonly origin: string;
  readonly root: string;
  readonly key: string;
}

const words: Readonly<Record<Console['language'], Words>> = {
  en: {
    more: (count) => `and ${count} more`,
    firstBad: 'first bad entry: ',
    span: (from, to) => `between ${from} and ${to}`,
    sound: 'the trail verifies',
    unsound: 'the trail does not verify',
    entries: (count) => `, ${counted(count, 'entry', 'entries')}`,
    origin: 'origin',
    root: 'root  ',
    key: 'key   ',
  },
  zh: {
    more: (count) => `另有 ${count} 处`,
    firstBad: '首个有误的条目：',
    span: (from, to) => `${from} 至 ${to} 之间`,
    sound: '台账验证无误',
    unsound: '台账有误',
    entries: (count) => `，共 ${count} 个条目`,
    origin: '台账标识',
    root: '根值    ',
    key: '公钥    ',
  },
};

/** What the verification of a trail found, as a person reads it. */
export function showVerification(out: Console, found: Verification): void {
  const said = words[out.language];
  for (const one of found.problems) out.print(problemLines(one, out.language));
  if (found.more > 0) out.print(said.more(found.more));
  if (found.firstBad) {
    const { from, to } = found.firstBad;
    out.print(`${said.firstBad}${from === to ? from : said.span(from, to)}`);
  }
  const verdict = found.ok ? `${out.green('✓')} ${said.sound}` : `${out.red('✗')} ${said.unsound}`;
  out.print(`${verdict}${said.entries(found.entries)}`);
  out.print(out.dim(`  ${said.origin}  ${found.origin ?? '-'}`));
  out.print(out.dim(`  ${said.root}  ${found.root}`));
  out.print(out.dim(`  ${said.key}  ${found.vkey ?? '-'}`));
}
