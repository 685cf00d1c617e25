import { readJson } from '../domain/json-reader.js';
import { nearName } from '../domain/near-name.js';
import { type Language, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { docxTarget, writeDocx } from './docx-file.js';
import type { ExitCode } from './exit-code.js';
import { placed } from './placed.js';
import { readWhole } from './read-whole.js';

export interface LetterOptions {
  readonly to?: string;
  readonly lang?: Language;
  /** An office's own DOCX template. */
  readonly template?: string;
}

interface Asked extends LetterOptions {
  /** As the command names it: `written-order`. */
  readonly kind: string;
  readonly file: string;
}

async function letterBytes(
  deps: CliDeps,
  { kind, file, lang, template }: Asked,
): Promise<Result<Uint8Array>> {
  // The library of documents is loaded by the command that needs it.
  const { letterKinds } = await import('../domain/letter/letter-input.js');
  const known = letterKinds.map((one) => one.replaceAll('_', '-'));
  const named = letterKinds.find((one) => one.replaceAll('_', '-') === kind);
  if (!named) {
    const near = nearName(kind, known);
    const params = { found: quoted(kind), known: known.map(quoted).join(', ') };
    return fail([problem('letter_kind_unknown', near ? { ...params, suggestion: quoted(near) } : params)]);
  }
  const text = await deps.readText(file);
  if (!text.ok) return text;
  const data = readJson(text.value, { file });
  if (!data.ok) return data;
  const [{ readLetter }, { renderLetter }] = await Promise.all([
    import('../domain/letter/read-letter.js'),
    import('../letters/render-letter.js'),
  ]);
  const letter = readLetter(named, data.value);
  if (!letter.ok) return fail(placed(letter.error, text.value, file));
  const said = { ...letter.value, language: lang ?? letter.value.language };
  if (template === undefined) return ok(await renderLetter(said));
  const form = await readWhole(deps, template);
  if (!form.ok) return form;
  const { fillTemplate } = await import('../letters/fill-template.js');
  const filled = await fillTemplate(said, form.value);
  return filled.ok ? filled : fail(filled.error.map((one) => ({ ...one, place: { file: template } })));
}

/** `letter KIND FILE --to OUT.docx`: a letter from what the file says, as a DOCX document. */
export async function letterCommand(deps: CliDeps, out: Console, asked: Asked): Promise<ExitCode> {
  const { kind } = asked;
  const target = docxTarget('gradus letter', asked.to);
  if (!target.ok) return out.report(target.error);
  const to = target.value;
  const bytes = await letterBytes(deps, asked);
  if (!bytes.ok) return out.report(bytes.error);
  const written = await writeDocx(deps, to, bytes.value);
  if (!written.ok) return out.report(written.error);
  if (out.json) out.printJson({ kind: kind.replaceAll('-', '_'), to, bytes: bytes.value.length });
  else
    out.print(`${out.green('✓')} ${out.language === 'zh' ? `已生成文书：${to}` : `letter written to ${to}`}`);
  return 0;
}
