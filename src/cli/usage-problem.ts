import type { Command, CommanderError } from 'commander';
import { type Problem, type ProblemCode, problem, quoted } from '../domain/problem.js';

/** The command that the words name, as far as they name one. */
export function commandNamed(program: Command, words: readonly string[]): Command {
  let command = program;
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word);
    if (next) command = next;
  }
  return command;
}

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** Commander's words for what a complaint is about stand in single quotes; the numbers in its "expected n but got m". */
const quotesIn = (text: string): string[] => [...text.matchAll(/'([^']*)'/g)].map(([, inner = '']) => inner);
const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

const codes: Readonly<Record<string, ProblemCode>> = {
  'commander.unknownOption': 'usage_unknown_option',
  'commander.unknownCommand': 'usage_unknown_command',
  'commander.missingArgument': 'usage_missing_argument',
  'commander.excessArguments': 'usage_too_many_arguments',
  'commander.missingMandatoryOptionValue': 'usage_option_missing',
  'commander.optionMissingArgument': 'usage_option_without_value',
  'commander.invalidArgument': 'usage_option_value',
};

/** What a day option says of its value. */
export const dayForm = 'YYYY-MM-DD';

function paramsOf(code: ProblemCode, message: string, argv: readonly string[]): Record<string, string> {
  const [first = '', second = ''] = quotesIn(message);
  switch (code) {
    case 'usage_missing_argument':
      return { expected: quoted(`<${first}>`) };
    case 'usage_option_missing':
      return { expected: quoted(first) };
    case 'usage_too_many_arguments': {
      const [expected = '', found = ''] = numbersIn(message.replace(/'[^']*'/g, ''));
      return { expected, found };
    }
    case 'usage_option_value': {
      const expected = message.split(' is invalid. ').at(-1) ?? '';
      return {
        option: quoted(first),
        found: quoted(second),
        expected: expected.replace(/^Allowed choices are |\.$/g, ''),
      };
    }
    case 'usage_option_without_value':
      return { option: quoted(first) };
    default:
      return { found: quoted(first || argv.join(' ')) };
  }
}

/** A complaint of the parser in the catalogue's words, which have both languages. */
export function usageProblem(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const [message = '', near] = error.message.split(/\(Did you mean (?:one of )?/);
  const code = codes[error.code] ?? 'usage_unknown_option';
  const params = paramsOf(code, message, argv);
  const isDay = code === 'usage_option_value' && params['expected'] === dayForm;
  const suggestion = near === undefined ? {} : { suggestion: quoted(near.replace(/\?\)\s*$/, '')) };
  const command = pathOf(commandNamed(program, argv));
  return problem(isDay ? 'option_not_a_date' : code, { ...params, ...suggestion, command });
}
