import { campaignClosingSchema, campaignSchema } from '../domain/campaign.js';
import { commendationSchema } from '../domain/commendation.js';
import { parseWith } from '../domain/zod-problems.js';
import { campaignView } from '../office/campaigns/campaign-view.js';
import { closeCampaign, openCampaign } from '../office/campaigns/open-campaign.js';
import { type CampaignView, readCampaigns } from '../office/campaigns/read-campaigns.js';
import { plain } from '../office/plain.js';
import { commend } from '../office/proposals/commend.js';
import { actorOption } from './actor-option.js';
import type { ActingOptions } from './acting-options.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { openedText } from './opened-text.js';
import { runOfficeAct } from './run-office-act.js';
import { withOffice } from './with-office.js';
import { counted, wrap } from './wrap.js';

/** `commend FILE` */
export const commendFile = (
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  options: ActingOptions,
): Promise<ExitCode> =>
  runOfficeAct(
    deps,
    out,
    data,
    {
      command: 'commend',
      schema: commendationSchema,
      act: (office, { sent, ...asked }) => commend(office, { commendation: sent, ...asked }),
      said: ({ entry }) => ({ en: `commendation recorded in entry ${entry}`, zh: `表扬已记于条目 ${entry}` }),
      json: ({ entry }) => ({ entry }),
    },
    { ...options, file },
  );

/** `campaign open FILE` */
export const campaignOpen = (
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  options: ActingOptions,
): Promise<ExitCode> =>
  runOfficeAct(
    deps,
    out,
    data,
    {
      command: 'campaign open',
      schema: campaignSchema,
      act: (office, { sent, ...asked }) => openCampaign(office, { campaign: sent, ...asked }),
      said: ({ entry }) => ({ en: `campaign opened in entry ${entry}`, zh: `行动已启动（条目 ${entry}）` }),
      json: ({ entry }) => ({ entry }),
    },
    { ...options, file },
  );

export interface CampaignCloseOptions {
  readonly on: string;
  readonly by: string;
  readonly note?: string;
}

/** `campaign close ID` */
export async function campaignClose(
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { on, by, note }: CampaignCloseOptions,
): Promise<ExitCode> {
  const actor = actorOption(by);
  if (!actor.ok) return out.report(actor.error);
  const sent = parseWith(campaignClosingSchema, { on, ...(note === undefined ? {} : { note }) });
  if (!sent.ok) return out.report(sent.error);
  return withOffice(deps, out, data, async (office) => {
    const asked = { id, closing: sent.value, actor: actor.value, idempotency: null };
    const done = await closeCampaign(office, asked);
    if (!done.ok) return out.report(done.error);
    const { entry } = done.value;
    if (out.json) out.printJson({ id, entry });
    else if (out.language === 'zh')
      out.print(`${out.green('✓')} 行动 ${id} 已于 ${on} 结束（条目 ${entry}）`);
    else out.print(`${out.green('✓')} campaign ${id} closed on ${on} (entry ${entry})`);
    return 0;
  });
}

function showCampaign(out: Console, { row, title, counts }: CampaignView): void {
  const zh = out.language === 'zh';
  out.print(`${out.bold(row.id)}  ${openedText(plain(title), out.language)}`);
  const days = zh
    ? `${row.from_on} 至 ${row.closed_on ?? '今'}`
    : row.closed_on === null
      ? `since ${row.from_on}`
      : `${row.from_on} to ${row.closed_on}`;
  const { cases, open, decided, corrected } = counts;
  const numbers = zh
    ? `${cases} 件：待决定 ${open}，已决定 ${decided}，其中已整改到位 ${corrected}`
    : `${counted(cases, 'case')}: ${open} open, ${decided} decided, of which ${corrected} corrected`;
  out.print(wrap(`${row.kind}${zh ? '，' : ', '}${days}${zh ? '；' : '; '}${numbers}`, out.columns));
}

/** `campaign list` */
export const campaignList = (deps: CliDeps, out: Console, data: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const listed = await readCampaigns(office, { personal: true });
    if (!listed.ok) return out.report(listed.error);
    if (out.json) out.printJson({ campaigns: listed.value.map(campaignView) });
    else if (listed.value.length === 0) out.print(out.language === 'zh' ? '没有专项行动' : 'no campaigns');
    else for (const one of listed.value) showCampaign(out, one);
    return 0;
  });
