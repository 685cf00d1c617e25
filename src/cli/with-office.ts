import type { Console } from './console.js';
import type { CliDeps, OpenOffice } from './deps.js';
import type { ExitCode } from './exit-code.js';

/** Opens the office on a data folder, does the work, and closes it whatever comes of the work. */
export async function withOffice(
  deps: CliDeps,
  out: Console,
  data: string,
  work: (office: OpenOffice['office']) => Promise<ExitCode>,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<ExitCode> {
  const opened = await deps.openOffice(data, { isNew });
  if (!opened.ok) return out.report(opened.error);
  try {
    return await work(opened.value.office);
  } finally {
    await opened.value.close();
  }
}
