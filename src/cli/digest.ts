import { digestBlocks } from '../office/digest/digest-blocks.js';
import { matrixBlocks, type MatrixMetric } from '../office/digest/matrix-blocks.js';
import { showDigest, showMatrix } from '../office/digest/show-digest.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { showBlocks } from './show-blocks.js';
import { withOffice } from './with-office.js';

export interface DigestOptions {
  readonly on?: string;
}

/** `digest`: what the office should know of a day. */
export const digestCommand = (
  deps: CliDeps,
  out: Console,
  data: string,
  { on }: DigestOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const shown = await showDigest(office, { personal: true, ...(on === undefined ? {} : { on }) });
    if (!shown.ok) return out.report(shown.error);
    const { content, ...beside } = shown.value;
    if (out.json) out.printJson({ digest: content, ...beside });
    else showBlocks(out, digestBlocks(shown.value, out.language));
    return 0;
  });

export interface MatrixOptions {
  readonly on?: string;
  readonly days?: number;
  readonly before?: string;
  readonly party?: string;
  readonly metric: MatrixMetric;
}

/** `matrix`: who is supervised where. */
export const matrixCommand = (
  deps: CliDeps,
  out: Console,
  data: string,
  { on, days, before, party, metric }: MatrixOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const shown = await showMatrix(office, {
      personal: true,
      ...(on === undefined ? {} : { on }),
      ...(days === undefined ? {} : { days }),
      ...(before === undefined ? {} : { before }),
      ...(party === undefined ? {} : { party }),
    });
    if (!shown.ok) return out.report(shown.error);
    const { content, ...beside } = shown.value;
    if (out.json) out.printJson({ matrix: content, ...beside });
    else showBlocks(out, matrixBlocks(shown.value, out.language, metric));
    return 0;
  });
