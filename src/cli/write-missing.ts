import { dirname, join } from 'node:path';
import type { Proposal } from '../analysis/mutation/proposal.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { writeCases } from '../rulebook/write-cases.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { ownCases } from './test-input.js';
import { counted } from './wrap.js';
import { textFile } from './write-files.js';

const comments = {
  zh: (title: string) =>
    `为“${title}”提出的案例：每一个都能发现一处其他案例未能发现的小错。\n“want”是规则目前的结果。请逐一核对，必要时更正，确认后删去“proposed”；删去之前均视为未通过。`,
  en: (title: string) =>
    `Cases proposed for “${title}”: each would notice a small fault that no other case does.\nWhat they want is what the rules say today. Read each, mend it where it is wrong, and take \`proposed\` away to\nconfirm it; until then it does not pass.`,
};

/** Beside the other cases of a checkout, or where there is none in the folder that the command is run in. */
async function defaultFile(deps: CliDeps, { id, version }: Rulebook): Promise<string> {
  const folder = ownCases(id);
  const found = await deps.listFiles(folder, ['.yaml', '.yml']);
  return found.ok ? join(folder, `proposed-${version}.yaml`) : `proposed-${id}-${version}.yaml`;
}

/**
 * Writes the proposed cases to a new file; what an expert may already have confirmed is not overwritten.
 * @returns the file, or null where there is nothing to propose
 */
export async function writeMissing(
  deps: CliDeps,
  rulebook: Rulebook,
  proposals: readonly Proposal[],
  to: string | null,
): Promise<Result<string | null>> {
  if (proposals.length === 0) return ok(null);
  const file = to ?? (await defaultFile(deps, rulebook));
  const there = await deps.listFiles(dirname(file), ['']);
  if (there.ok && there.value.includes(join(file)))
    return fail([problem('proposed_file_exists', { file: quoted(file) })]);
  const [first = 'en', ...others] = rulebook.languages;
  const languages = [first, ...others].filter((one): one is 'zh' | 'en' => one === 'zh' || one === 'en');
  const said = languages.length > 0 ? languages : (['en'] as const);
  const comment = said.map((one) =>
    comments[one](`${rulebook.title[one] ?? rulebook.id} ${rulebook.version}`),
  );
  const text = writeCases(
    proposals.map((proposal) => proposal.file),
    comment.join('\n\n'),
  );
  const written = await deps.writeFiles([textFile(file, text)]);
  return written.ok ? ok(file) : written;
}

export function showWritten(out: Console, file: string | null, count: number): void {
  const zh = out.language === 'zh';
  if (file === null) out.print(zh ? '没有需要提出的案例' : 'no case to propose');
  else
    out.print(
      zh
        ? `已将 ${count} 个提出的案例写入 ${file}；确认后请删去其中的“proposed”`
        : `${counted(count, 'proposed case')} written to ${file}; take \`proposed\` away from those that you confirm`,
    );
}
