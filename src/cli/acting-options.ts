import { type Command, InvalidArgumentError } from 'commander';
import type { FileKeys } from './file-keys.js';
import type { Texts } from './language.js';
import type { Registrar } from './run.js';

/** The options of every command that records what a file says. */
export interface ActingOptions {
  readonly actor?: string;
  readonly key?: string;
}

/** A key as HTTP takes one. */
function keyOption(text: string): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(text)) throw new InvalidArgumentError('1..200 ASCII.');
  return text;
}

/** What the file says, for the help. */
function keysText({ needed, optional }: FileKeys): Texts {
  const [must, may] = [needed.join(', '), optional.join(', ')];
  return {
    en: `\nThe file (YAML or JSON, or - for standard input) has: ${must}${may ? `\nand may have: ${may}` : ''}`,
    zh: `\n文件（YAML 或 JSON，- 表示标准输入）应有：${must}${may ? `\n可有：${may}` : ''}`,
  };
}

/** Adds them to a command, and to its help what the file has and may have. */
export const addActingOptions = (command: Command, say: Registrar['say'], keys: FileKeys): Command =>
  command
    .option(
      '--actor <id>',
      say({
        en: 'who acts, as an opaque id (default: the user of this system)',
        zh: '办理人（不含个人信息的代号；默认：本机用户）',
      }),
    )
    .option(
      '--key <key>',
      say({
        en: 'repeated under one key, it is not done again (default: made of what it is about and of the file)',
        zh: '同一值的重复命令不会重复登记（默认：由所涉案件或事项与文件内容生成）',
      }),
      keyOption,
    )
    .addHelpText('after', say(keysText(keys)));
