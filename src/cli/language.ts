import { type Language, type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';

/** A text in both languages. */
export type Texts = Readonly<Record<Language, string>>;

const languages: readonly string[] = ['zh', 'en'] satisfies readonly Language[];

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && languages.includes(text);

/**
 * The language of what is printed, known before the words are understood, as help and complaints are printed in it
 * too: `--lang`, else GRADUS_LANG, else English. A wrong `--lang` is left to the parser.
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Language, Problem> {
  const at = argv.lastIndexOf('--lang');
  const given = at < 0 ? argv.findLast((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1];
  if (isLanguage(given)) return ok(given);
  const set = env['GRADUS_LANG'] || 'en';
  if (isLanguage(set)) return ok(set);
  return fail(problem('config_value', { name: 'GRADUS_LANG', expected: 'zh, en', found: quoted(set) }));
}
