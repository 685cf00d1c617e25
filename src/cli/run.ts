import { Command, CommanderError, Option } from 'commander';
import { type Language, problem } from '../domain/problem.js';
import { type Console, consoleFor } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { styleHelp } from './help-style.js';
import { languageOf, type Texts } from './language.js';
import { registerCases } from './register-cases.js';
import { registerDigest } from './register-digest.js';
import { registerLetters } from './register-letters.js';
import { registerNotices } from './register-notices.js';
import { registerOpenapi } from './register-openapi.js';
import { registerProposals } from './register-proposals.js';
import { registerRecommend } from './register-recommend.js';
import { registerRules } from './register-rules.js';
import { registerServe } from './register-serve.js';
import { registerStatistics } from './register-statistics.js';
import { registerSubjects } from './register-subjects.js';
import { registerUsers } from './register-users.js';
import { registerTrail } from './register-trail.js';
import { stackFor, unexpectedProblem } from './unexpected.js';
import { commandNamed, usageProblem } from './usage-problem.js';

interface CommonOptions {
  readonly json?: boolean;
  readonly lang?: Language;
  readonly data?: string;
}

/** What a command's action gets beside its own words. */
export interface Invocation {
  readonly deps: CliDeps;
  readonly out: Console;
  /** The data folder. */
  readonly data: string;
}

export type Action<Options> = (
  invocation: Invocation,
  words: readonly string[],
  options: Options,
) => Promise<ExitCode>;

/** Adds commands, each with the options that every command has. */
export interface Registrar {
  /** The text in the language of this run. */
  readonly say: (texts: Texts) => string;
  /** A group of commands: of the program, or within another group. */
  readonly group: (name: string, description: Texts, parent?: Command) => Command;
  readonly add: <Options extends object>(
    parent: Command,
    definition: string,
    description: Texts,
    action: Action<Options>,
  ) => Command;
}

const about: Texts = {
  en: 'Proportionate, explained and recorded responses to reported lapses in duty. It advises; a person decides.',
  zh: '对反映的履责问题提出轻重相当、说明理由并留存记录的处置建议。系统只提建议，由人作出决定。',
};

function withCommonOptions(command: Command, say: Registrar['say']): Command {
  const lang = new Option('--lang <language>', say({ en: 'language of what is printed', zh: '输出语言' }));
  return command
    .option('--json', say({ en: 'print JSON for a program', zh: '输出 JSON，供程序读取' }))
    .addOption(lang.choices(['zh', 'en']))
    .option(
      '--data <folder>',
      say({
        en: 'data folder (default: GRADUS_DATA, or ./data)',
        zh: '数据文件夹（默认：GRADUS_DATA，或 ./data）',
      }),
    );
}

/** The options of a command and of the groups that it is in; they may stand before or after its name. */
const optionsOf = <Options extends object>(command: Command): Options => ({
  ...(command.parent ? optionsOf<Options>(command.parent) : {}),
  ...command.opts<Options>(),
});

function registrar(
  program: Command,
  deps: CliDeps,
  language: Language,
  finish: (code: ExitCode) => void,
): Registrar {
  const say = (texts: Texts): string => texts[language];
  return {
    say,
    group: (name, description, parent = program) =>
      withCommonOptions(parent.command(name).description(say(description)), say),
    add: <Options extends object>(
      parent: Command,
      definition: string,
      description: Texts,
      action: Action<Options>,
    ) => {
      const command = withCommonOptions(parent.command(definition).description(say(description)), say);
      command.action(async (...given: unknown[]) => {
        const { json, data } = optionsOf<CommonOptions>(command);
        const words = given
          .slice(0, -2)
          .flatMap((word) => (word === undefined ? [] : (word as string | string[])));
        const out = consoleFor(deps, language, json === true);
        const folder = data ?? (deps.env['GRADUS_DATA'] || 'data');
        finish(await action({ deps, out, data: folder }, words, optionsOf<Options>(command)));
      });
      return command;
    },
  };
}

/** Help that was asked for by naming a group alone is wrong usage; what else the parser refuses is a problem. */
function refusal(error: CommanderError, program: Command, argv: readonly string[], out: Console): ExitCode {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') {
    out.complain(commandNamed(program, argv).helpInformation());
    return 2;
  }
  return out.report([usageProblem(error, program, argv)]);
}

async function parse(argv: readonly string[], deps: CliDeps, language: Language): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('gradus')
    .description(about[language])
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false);
  styleHelp(program, language, deps.version, deps.stdout);
  const register = registrar(program, deps, language, (ended) => {
    code = ended;
  });
  withCommonOptions(program, register.say);
  registerRecommend(program, register);
  registerRules(register);
  registerTrail(program, register);
  registerCases(register);
  registerSubjects(register);
  registerProposals(program, register);
  registerDigest(program, register);
  registerStatistics(program, register);
  registerLetters(program, register);
  registerNotices(register);
  registerUsers(register);
  registerServe(program, register);
  registerOpenapi(program, register);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    const out = consoleFor(deps, language, argv.includes('--json'));
    if (error instanceof CommanderError) return refusal(error, program, argv, out);
    out.complain(stackFor(error, deps));
    return out.report([unexpectedProblem(error)]);
  }
}

/** Runs one command. Never throws: what a user did is a problem, and so is a fault of the program, in one line. */
export async function run(argv: readonly string[], deps: CliDeps): Promise<ExitCode> {
  const language = languageOf(argv, deps.env);
  if (!language.ok) return consoleFor(deps, 'en', argv.includes('--json')).report([language.error]);
  const code = await parse(argv, deps, language.value);
  const lost = await deps.stdout.lost();
  if (lost === null) return code;
  return consoleFor(deps, language.value, false).report([problem('output_lost', { found: lost })]);
}
