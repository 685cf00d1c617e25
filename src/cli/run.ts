import { Command, CommanderError, Option } from 'commander';
import { type Language, problem } from '../domain/problem.js';
import { type Console, consoleFor } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { registerRecommend } from './register-recommend.js';
import { registerRules } from './register-rules.js';
import { registerServe } from './register-serve.js';
import { registerTrail } from './register-trail.js';

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

/** Adds a command with the options that every command has, and its action. */
export type Register = <Options extends object>(
  parent: Command,
  definition: string,
  description: string,
  action: Action<Options>,
) => Command;

const isLanguage = (text: string | undefined): text is Language => text === 'zh' || text === 'en';

function languageOf(deps: CliDeps, given: Language | undefined): Language {
  if (given) return given;
  const fromEnv = deps.env.GRADUS_LANG;
  return isLanguage(fromEnv) ? fromEnv : 'en';
}

function registerWith(deps: CliDeps, finish: (code: ExitCode) => void): Register {
  return <Options extends object>(
    parent: Command,
    definition: string,
    description: string,
    action: Action<Options>,
  ) => {
    const command = parent.command(definition).description(description);
    command
      .option('--json', 'print JSON for a program')
      .addOption(new Option('--lang <language>', 'language of what is printed').choices(['zh', 'en']))
      .option('--data <folder>', 'data folder (default: GRADUS_DATA, or ./data)');
    command.action(async (...given: unknown[]) => {
      const options = command.opts<CommonOptions>();
      const words = given
        .slice(0, -2)
        .flatMap((word) => (word === undefined ? [] : (word as string | string[])));
      const out = consoleFor(deps, languageOf(deps, options.lang), options.json === true);
      const data = options.data ?? deps.env.GRADUS_DATA ?? 'data';
      finish(await action({ deps, out, data }, words, command.opts<Options>()));
    });
    return command;
  };
}

/** Runs one command. Never throws for what a user did; a thrown error is a bug and is told in one line. */
export async function run(argv: readonly string[], deps: CliDeps): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('gradus')
    .description(
      'Proportionate, explained and recorded responses to reported lapses in duty. It advises; a person decides.',
    )
    .version(deps.version, '-V, --version')
    .exitOverride()
    .configureOutput({ writeOut: deps.stdout.write, writeErr: () => undefined })
    .showHelpAfterError(false);
  const register = registerWith(deps, (ended) => {
    code = ended;
  });
  registerRecommend(program, register);
  registerRules(program, register);
  registerTrail(program, register);
  registerServe(program, register);
  const copySettings = (parent: Command): void => {
    for (const command of parent.commands) {
      command.copyInheritedSettings(parent);
      copySettings(command);
    }
  };
  copySettings(program);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const shown = consoleFor(deps, languageOf(deps, undefined), argv.includes('--json'));
    if (error.code === 'commander.help') {
      deps.stderr.write(program.helpInformation());
      return 2;
    }
    const detail = error.message
      .replace(/^error: /, '')
      .replace(/\s+/g, ' ')
      .replaceAll("'", '`');
    return shown.report([problem('usage', { detail, command: 'gradus' })]);
  }
}
