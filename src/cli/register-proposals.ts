import { type Command, Option } from 'commander';
import { campaignSchema } from '../domain/campaign.js';
import { commendationSchema } from '../domain/commendation.js';
import { proposalSchema, proposalStepSchema, superiorProposalStates } from '../domain/proposal.js';
import { type ActingOptions, addActingOptions } from './acting-options.js';
import {
  campaignClose,
  type CampaignCloseOptions,
  campaignList,
  campaignOpen,
  commendFile,
} from './campaign.js';
import {
  proposalDraft,
  proposalFollow,
  proposalList,
  type ProposalListOptions,
  proposalShow,
} from './proposal.js';
import { fileKeys } from './file-keys.js';
import { dayOption } from './register-recommend.js';
import type { Registrar } from './run.js';
import { weakLinks, type WeakLinksOptions } from './weak-links.js';

function registerProposal({ add, group, say }: Registrar): void {
  const proposal = group('proposal', {
    en: 'draft proposals to the superior body and follow them up',
    zh: '草拟向上级的建议并跟踪落实',
  });
  addActingOptions(
    add<ActingOptions>(
      proposal,
      'draft <file>',
      {
        en: 'draft a proposal from weak links, or from cases with words of its own',
        zh: '由薄弱环节草拟建议，或由案件自拟建议',
      },
      ({ deps, out, data }, [file = ''], options) => proposalDraft(deps, out, data, file, options),
    ),
    say,
    fileKeys(proposalSchema),
  );
  addActingOptions(
    add<ActingOptions>(
      proposal,
      'follow <proposal> <file>',
      {
        en: 'record what happened to it: issued, forwarded, reminded, replied, adopted, declined, effective, withdrawn',
        zh: '登记进展：发出、转发、催办、答复、采纳、不予采纳、见到实效、撤回',
      },
      ({ deps, out, data }, words, options) => proposalFollow(deps, out, data, words, options),
    ),
    say,
    fileKeys(proposalStepSchema),
  );
  const state = new Option(
    '--state <state>',
    say({ en: 'only those that stand so', zh: '只列该状态的建议' }),
  );
  add<ProposalListOptions>(
    proposal,
    'list',
    { en: 'list proposals, the newest first', zh: '列出建议，新的在前' },
    ({ deps, out, data }, _words, options) => proposalList(deps, out, data, options),
  ).addOption(state.choices([...superiorProposalStates]));
  add(
    proposal,
    'show <proposal>',
    { en: 'show a proposal, its words and what happened to it', zh: '查看建议的文字、依据和进展' },
    ({ deps, out, data }, [word = '']) => proposalShow(deps, out, data, word),
  );
}

function registerCampaign({ add, group, say }: Registrar): void {
  const campaign = group('campaign', { en: 'campaigns that cases come from', zh: '作为案件来源的专项行动' });
  addActingOptions(
    add<ActingOptions>(
      campaign,
      'open <file>',
      { en: 'open a campaign; cases can then name it', zh: '启动专项行动，此后案件可注明其来源' },
      ({ deps, out, data }, [file = ''], options) => campaignOpen(deps, out, data, file, options),
    ),
    say,
    fileKeys(campaignSchema),
  );
  add<CampaignCloseOptions>(
    campaign,
    'close <id>',
    { en: 'close a campaign', zh: '结束专项行动' },
    ({ deps, out, data }, [id = ''], options) => campaignClose(deps, out, data, id, options),
  )
    .requiredOption('--on <day>', say({ en: 'its last day', zh: '结束日' }), dayOption)
    .requiredOption(
      '--by <id>',
      say({ en: 'who closes it, as an opaque id', zh: '办理人（不含个人信息的代号）' }),
    )
    .option('--note <text>', say({ en: 'what is to be said of it', zh: '说明' }));
  add(
    campaign,
    'list',
    { en: 'list campaigns with their cases by where they stand', zh: '列出专项行动及其案件办理情况' },
    ({ deps, out, data }) => campaignList(deps, out, data),
  );
}

/** `gradus weak-links`, `proposal ...`, `commend` and `campaign ...`: what the office makes of many cases. */
export function registerProposals(program: Command, registrar: Registrar): void {
  const { add, say } = registrar;
  add<WeakLinksOptions>(
    program,
    'weak-links',
    { en: 'find lapses alike in several units', zh: '查找多个单位的同类问题（薄弱环节）' },
    ({ deps, out, data }, _words, options) => weakLinks(deps, out, data, options),
  ).option(
    '--on <day>',
    say({ en: 'the last day of the windows (default: today)', zh: '期间的最后一日（默认：今天）' }),
    dayOption,
  );
  registerProposal(registrar);
  addActingOptions(
    add<ActingOptions>(
      program,
      'commend <file>',
      { en: 'record a good deed that is made known', zh: '登记推介表扬的先进事迹' },
      ({ deps, out, data }, [file = ''], options) => commendFile(deps, out, data, file, options),
    ),
    say,
    fileKeys(commendationSchema),
  );
  registerCampaign(registrar);
}
