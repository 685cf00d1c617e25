import type { YAMLError } from 'yaml';
import { type Place, type Problem, type ProblemCode, problem, quoted } from '../domain/problem.js';

/** What the parser's error codes mean to somebody who writes a rules file. */
const meanings: Readonly<Record<string, ProblemCode>> = {
  ALIAS_PROPS: 'yaml_alias',
  BAD_ALIAS: 'yaml_alias',
  BAD_DQ_ESCAPE: 'yaml_escape',
  BAD_INDENT: 'yaml_indentation',
  BAD_SCALAR_START: 'yaml_quote_needed',
  BLOCK_AS_IMPLICIT_KEY: 'yaml_two_values',
  COMMENT_SPACE: 'yaml_comment',
  MISSING_CHAR: 'yaml_missing_sign',
  MULTILINE_IMPLICIT_KEY: 'yaml_missing_sign',
  TAB_AS_INDENT: 'yaml_tab',
  TAG_RESOLVE_FAILED: 'yaml_tag',
};

const lineFrom = (text: string, offset: number): string =>
  text.slice(offset, offset + 60).split(/\r?\n/)[0] ?? '';

/** The key that starts at `offset`, without its quotes. */
const keyAt = (text: string, offset: number): string =>
  lineFrom(text, offset)
    .match(/^"([^"]*)"|^'([^']*)'|^[^:\s,}]*/)
    ?.find((part) => part) ?? '';

/** Turns an error of the YAML parser into a problem in our words. */
export function syntaxProblem(error: YAMLError, text: string, placeOf: (offset: number) => Place): Problem {
  const [offset] = error.pos;
  const place = placeOf(offset);
  const found = quoted(lineFrom(text, offset));
  if (error.code === 'DUPLICATE_KEY')
    return problem('yaml_duplicate_key', { key: quoted(keyAt(text, offset)) }, place);
  if (error.code === 'BLOCK_IN_FLOW') {
    return /^-\s*([,\]}\r\n]|$)/.test(text.slice(offset, offset + 20))
      ? problem('yaml_bare_dash', {}, place)
      : problem('yaml_block_in_flow', { found }, place);
  }
  if (error.message.startsWith('Flow ')) return problem('yaml_bracket_open', { found }, place);
  if (error.message.startsWith('Missing closing')) return problem('yaml_unclosed', {}, place);
  const code = meanings[error.code];
  if (code) return problem(code, { found }, place);
  return problem('yaml_syntax', { detail: quoted(error.message.split('\n')[0] ?? ''), found }, place);
}
