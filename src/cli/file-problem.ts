import { type Problem, problem, quoted } from '../domain/problem.js';

/** The code that Node gives an error of the system, or an empty text. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Whether the system refused, as against a fault of the program. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && codeOf(error) !== '';

/** Why a file could not be read, in the catalogue's words; a fault of the program is thrown on. */
export function readProblem(path: string, error: unknown): Problem {
  if (!isOfSystem(error)) throw error;
  const params = { file: quoted(path) };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return problem('file_not_found', params);
    case 'EISDIR':
      return problem('file_is_directory', params);
    case 'EACCES':
    case 'EPERM':
      return problem('file_not_readable', params);
    default:
      return problem('read_failed', { ...params, found: codeOf(error) });
  }
}

const refusals: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['no such folder', '没有该文件夹'],
  ENOTDIR: ['a file where a folder should be', '其上级是文件而非文件夹'],
  EISDIR: ['a folder of that name', '已有同名文件夹'],
  EACCES: ['no permission', '没有权限'],
  EPERM: ['no permission', '没有权限'],
  EROFS: ['a read-only disk', '磁盘只读'],
  ENOSPC: ['a full disk', '磁盘已满'],
  EDQUOT: ['the quota used up', '配额已用尽'],
};

/** Why a file could not be written, likewise. */
export function writeProblem(path: string, error: unknown): Problem {
  if (!isOfSystem(error)) throw error;
  const why = codeOf(error);
  const [en, zh] = refusals[why] ?? ['that it failed', '失败'];
  return problem('write_failed', { file: quoted(path), why, found_en: en, found_zh: zh });
}
