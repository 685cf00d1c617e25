/** The code of an error of the system (`ENOSPC`), or what else says in one word what it was; never its stack. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : 'an error';
}
