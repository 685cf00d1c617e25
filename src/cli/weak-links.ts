import { listWeakLinks } from '../office/proposals/list-weak-links.js';
import { weakLinksView } from '../office/proposals/weak-links-view.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { showWeakLinks } from './show-weak-links.js';
import { withOffice } from './with-office.js';

export interface WeakLinksOptions {
  readonly on?: string;
}

/** `weak-links`: lapses alike in several units, by the rules of the office's settings. */
export const weakLinks = (
  deps: CliDeps,
  out: Console,
  data: string,
  { on }: WeakLinksOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const found = await listWeakLinks(office, on === undefined ? {} : { on });
    if (!found.ok) return out.report(found.error);
    if (out.json) out.printJson(weakLinksView(found.value));
    else showWeakLinks(out, found.value);
    return 0;
  });
