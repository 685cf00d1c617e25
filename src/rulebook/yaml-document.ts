import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { type Place, type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { syntaxProblem } from './yaml-syntax.js';

const mostCharacters = 4 * 1024 * 1024;
/** What 4 MB of rules stay far below; the parser needs up to ten seconds for a million signs of syntax. */
const mostLexemes = 400_000;
/** Open collections of the parser, of which one level of a file can take two. */
const mostOpen = 200;

const leavesReadable: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

export interface YamlDocument {
  readonly document: Document.Parsed;
  readonly placeOf: (offset: number) => Place;
  /** Faults that leave the rest of the document readable: keys given twice, tags. */
  readonly problems: readonly Problem[];
}

/**
 * The tokens of `text`, or undefined when it nests too deeply or has too many of them. The parser is stopped while
 * it reads: a composer that is given a hundred thousand nested lists exhausts the process's memory.
 */
function tokensOf(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  // `Parser.parse` does so; here the parser is fed lexeme by lexeme.
  lines.addNewLine(0);
  const tokens = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    count += 1;
    if (parser.stack.length > mostOpen) return 'yaml_too_deep';
    if (count > mostLexemes) return 'yaml_too_large';
  }
  tokens.push(...parser.end());
  return tokens;
}

function versionProblems(document: Document.Parsed, place: Place): readonly Problem[] {
  const { explicit, version } = document.directives.yaml;
  return explicit && version !== '1.2' ? [problem('yaml_version', { version }, place)] : [];
}

/**
 * Composes the one document of a YAML 1.2 text (core schema; JSON is YAML). Several documents, an empty
 * text and errors of syntax end the reading; keys given twice and tags are told beside the document.
 */
export function yamlDocument(text: string, file: string): Result<YamlDocument> {
  if (text.length > mostCharacters) return fail([problem('yaml_too_large', {}, { file })]);
  const lines = new LineCounter();
  const tokens = tokensOf(text, lines);
  if (typeof tokens === 'string') return fail([problem(tokens, {}, { file })]);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: true });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) return fail([problem('yaml_empty', {}, placeOf(0))]);
  if (second) return fail([problem('yaml_several_documents', {}, placeOf(second.range[0]))]);
  const errors = [...document.errors, ...document.warnings];
  const problems = [
    ...versionProblems(document, placeOf(0)),
    ...firstPerLine(errors.map((error) => syntaxProblem(error, text, placeOf))),
  ];
  if (!errors.every(({ code }) => leavesReadable.has(code))) return fail(problems);
  const root = document.contents;
  if (!root || root.range[0] === root.range[1]) return fail([problem('yaml_empty', {}, placeOf(0))]);
  return ok({ document, placeOf, problems });
}

/** What says most about a slip of the pen that makes the parser stumble several times on its line. */
const clear: ReadonlySet<string> = new Set(['yaml_bare_dash', 'yaml_block_in_flow']);

/** The clearest problem of each line, else its first; the first hundred. */
function firstPerLine(problems: readonly Problem[]): readonly Problem[] {
  const clearest = new Map<number, Problem>();
  for (const found of problems) {
    const line = found.place?.line ?? 0;
    const before = clearest.get(line);
    if (!before || (!clear.has(before.code) && clear.has(found.code))) clearest.set(line, found);
  }
  return [...clearest.values()].slice(0, 100);
}
