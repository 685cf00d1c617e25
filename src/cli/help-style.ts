import { type Command, Help, type Option } from 'commander';
import type { Language } from '../domain/problem.js';
import type { Output } from './deps.js';
import type { Texts } from './language.js';
import { widthOf } from './wrap.js';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const own = {
  help: { en: 'print this help', zh: '显示本帮助' },
  helpOf: { en: 'print the help of a command', zh: '显示某个命令的帮助' },
  version: { en: 'print the version', zh: '显示版本号' },
} as const satisfies Readonly<Record<string, Texts>>;

const plain = new Help();

/** The placeholders of a command's form, which commander makes in English. */
const translated = (form: string, language: Language): string =>
  language === 'zh' ? form.replace('[options]', '[选项]').replace('[command]', '[命令]') : form;

const choicesOf = ({ description, argChoices }: Option): string =>
  argChoices ? `${description} (${argChoices.join(', ')})` : description;

/** Lets commander print its help in the language and for the width of the output. */
export function styleHelp(program: Command, language: Language, version: string, stdout: Output): void {
  program
    .helpOption('-h, --help', own.help[language])
    .helpCommand('help [command]', own.helpOf[language])
    .version(version, '-V, --version', own.version[language])
    .configureOutput({
      writeOut: stdout.write,
      getOutHelpWidth: () => Math.min(stdout.columns || 100, 100),
      getErrHelpWidth: () => Math.min(stdout.columns || 100, 100),
    })
    .configureHelp({
      displayWidth: widthOf,
      styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title),
      optionDescription: choicesOf,
      commandUsage: (command) => translated(plain.commandUsage(command), language),
      subcommandTerm: (command) => translated(plain.subcommandTerm(command), language),
    });
}
