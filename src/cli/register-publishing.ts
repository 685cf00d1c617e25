import type { Command } from 'commander';
import { type RulesApproveOptions, rulesApprove } from './rules-approve.js';
import { rulesList } from './rules-list.js';
import { rulesProposal, type RulesProposalOptions } from './rules-proposal.js';
import { type RulesPublishOptions, rulesPublish } from './rules-publish.js';
import { rulesSecond, type RulesSecondOptions } from './rules-second.js';
import { type RulesWithdrawOptions, rulesWithdraw } from './rules-withdraw.js';
import type { Registrar } from './run.js';

const whoActs = { en: 'who does it, as an opaque id', zh: '办理人（不含个人信息的代号）' };

function registerProposing(rules: Command, { add, say }: Registrar): void {
  add<RulesPublishOptions>(
    rules,
    'publish <file>',
    {
      en: 'check and test a version and propose it; it is published when a second person approves it',
      zh: '检查、测试一个版本并提请发布；经另一人审核同意后发布',
    },
    ({ deps, out, data }, words, options) => rulesPublish(deps, out, data, words[0] ?? '', options),
  )
    .option(
      '--by <id>',
      say({
        en: 'who proposes it, as an opaque id (default: the user of this system)',
        zh: '提请人（不含个人信息的代号；默认：本机用户）',
      }),
    )
    .option(
      '--cases <path...>',
      say({
        en: 'files or folders of cases (default: fixtures/cases/<id>)',
        zh: '案例文件或文件夹（默认：fixtures/cases/<规则集>）',
      }),
    );
  add<RulesProposalOptions>(
    rules,
    'proposal <id> <version>',
    { en: 'show what is proposed and what was found about it', zh: '查看提请的版本及其审查结果' },
    ({ deps, out, data }, words, options) => rulesProposal(deps, out, data, words, options),
  ).option('--text', say({ en: 'print the rules file as it was proposed', zh: '输出提请的规则文件原文' }));
  add<RulesApproveOptions>(
    rules,
    'approve <id> <version>',
    { en: 'approve what somebody else proposed, and publish it', zh: '审核同意他人提请的版本并发布' },
    ({ deps, out, data }, words, options) => rulesApprove(deps, out, data, words, options),
  )
    .requiredOption('--by <id>', say(whoActs))
    .requiredOption(
      '--hash <hash>',
      say({ en: 'the hash of the content that was read', zh: '所审核内容的哈希' }),
    )
    .option(
      '--proposal <entry>',
      say({
        en: 'the entry of the proposal that was read (default: the latest)',
        zh: '所审核提请的条目编号（默认：最新的提请）',
      }),
    );
}

/** The commands that bring a version of a rulebook into force, and take it out again. */
export function registerPublishing(rules: Command, registrar: Registrar): void {
  const { add, say } = registrar;
  registerProposing(rules, registrar);
  add<RulesWithdrawOptions>(
    rules,
    'withdraw <id> <version>',
    {
      en: 'withdraw a published version, or take back a proposal, with reasons',
      zh: '说明理由，撤回已发布的版本，或收回提请',
    },
    ({ deps, out, data }, words, options) => rulesWithdraw(deps, out, data, words, options),
  )
    .requiredOption('--reason <text>', say({ en: 'why, in words of your own', zh: '理由，须自行表述' }))
    .requiredOption('--by <id>', say(whoActs))
    .option(
      '--second <name>',
      say({
        en: 'the second person, whom a published version needs',
        zh: '第二人；撤回已发布的版本时必须有',
      }),
    )
    .option(
      '--proposal <entry>',
      say({
        en: 'the entry of the proposal that is taken back',
        zh: '要收回的提请的条目编号',
      }),
    );
  add<RulesSecondOptions>(
    rules,
    'second <id> <version>',
    {
      en: 'agree to a withdrawal that was proposed through the service, or decline it',
      zh: '对经服务提请的撤回表示同意或不同意',
    },
    ({ deps, out, data }, words, options) => rulesSecond(deps, out, data, words, options),
  )
    .requiredOption('--proposal <entry>', say({ en: 'the entry of the proposal', zh: '提请的条目编号' }))
    .requiredOption('--reason <text>', say({ en: 'why, in words of your own', zh: '理由，须自行表述' }))
    .requiredOption('--by <id>', say(whoActs))
    .option('--decline', say({ en: 'do not agree', zh: '不同意' }));
  add(
    rules,
    'list',
    { en: 'list all versions with their states, days and hashes', zh: '列出全部版本及其状态、期间和哈希' },
    ({ deps, out, data }) => rulesList(deps, out, data),
  );
}
