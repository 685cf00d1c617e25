import { type Tag, TagDisposition, TemplateHandler } from 'easy-template-x';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { LetterInput } from '../domain/letter/letter-input.js';
import { contentOf } from './wording/content-of.js';
import { steadyZip } from './steady-zip.js';
import { fieldNames, itemField, listField, neededFields, templateFields } from './template-fields.js';
import { zipEntries } from './zip-entries.js';

/** A field of a template, as far as it is checked. */
type Field = Pick<Tag, 'name' | 'disposition'>;

/** What a template may unpack to: a file of a few kilobytes can unpack to gigabytes. */
const mostUnpacked = 64 * 1024 * 1024;

function problemOfFile(template: Uint8Array): Problem | null {
  const entries = zipEntries(template);
  if (!entries?.some(({ name }) => name === 'word/document.xml')) return problem('letter_template_not_docx');
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  return size > mostUnpacked
    ? problem('letter_template_too_large', { most: mostUnpacked, found: size })
    : null;
}

const braced = (name: string): string => quoted(`{${name}}`);

/** A field that no letter has, or a list that stands where a text does, or the other way round. */
function problemsOfTags(tags: readonly Field[], known: readonly string[]): Problem[] {
  const names = [
    ...new Set(
      tags.filter(({ disposition }) => disposition !== TagDisposition.Close).map(({ name }) => name),
    ),
  ];
  const unknown = names
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem('letter_template_field_unknown', { found: braced(name), known: known.map(braced).join(', ') }),
    );
  const misformed = tags
    .filter(({ name, disposition }) =>
      name === listField ? disposition === TagDisposition.SelfClosed : disposition === TagDisposition.Open,
    )
    .filter(({ name }) => known.includes(name))
    .map(({ name }) =>
      problem('letter_template_field_form', {
        found: braced(name),
        expected_en:
          name === listField
            ? 'a list, which begins with `{#paragraphs}` and ends with `{/}`'
            : 'a text, not a list',
        expected_zh: name === listField ? '列表，以 `{#paragraphs}` 开始，以 `{/}` 结束' : '文本，不是列表',
      }),
    );
  const missing = neededFields
    .filter((name) => !names.includes(name))
    .map((name) => problem('letter_template_field_missing', { field: braced(name) }));
  return [...unknown, ...misformed, ...missing];
}

/** What the library refuses of a template's fields; anything else is a fault of the program and is thrown on. */
function brokenAt(error: unknown): Problem {
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'MalformedFileError') return problem('letter_template_not_docx');
  if (error instanceof Error && ('tagName' in error || 'tagRawText' in error)) {
    const found = 'tagRawText' in error ? error.tagRawText : 'tagName' in error ? error.tagName : '';
    return problem('letter_template_broken', { found: quoted(String(found)) });
  }
  throw error;
}

/** Parts of a document beside its text that can hold fields. */
const sideParts = ['header', 'footer'] as const;
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The fields in headers and footers, which the library fills but does not list. */
async function tagsBeside(handler: TemplateHandler, file: Buffer): Promise<Field[]> {
  const parts = await Promise.all(sideParts.map((part) => handler.getParts(file, `${relation}/${part}`)));
  const texts = await Promise.all(parts.flat().map((part) => part.getText()));
  return texts.flatMap((text) =>
    [...text.matchAll(/\{([#/]?)([^{}]*)\}/gu)]
      .filter(([, mark]) => mark !== '/')
      .map(
        ([, mark, name = '']): Field => ({
          name: name.trim(),
          disposition: mark === '#' ? TagDisposition.Open : TagDisposition.SelfClosed,
        }),
      ),
  );
}

const known = [...fieldNames, itemField];

/**
 * Whether letters can be set in an office's own DOCX template. Every problem of its fields is told: a field that no
 * letter has, one that is missing, a list where a text should be.
 */
export async function checkTemplate(template: Uint8Array): Promise<Result<null>> {
  const unfit = problemOfFile(template);
  if (unfit) return fail([unfit]);
  const handler = new TemplateHandler();
  try {
    const file = Buffer.from(template);
    const tags = [...(await handler.parseTags(file)), ...(await tagsBeside(handler, file))];
    const problems = problemsOfTags(tags, known);
    return problems.length > 0 ? fail(problems) : ok(null);
  } catch (error) {
    return fail([brokenAt(error)]);
  }
}

/**
 * Fills an office's own DOCX template. Its fields stand in braces (`{organ}`); the text is the list between
 * `{#paragraphs}` and `{/}`, with `{text}` in it. Nothing is filled where the template is unfit; the same letter and
 * template give the same bytes.
 */
export async function fillTemplate(letter: LetterInput, template: Uint8Array): Promise<Result<Uint8Array>> {
  const checked = await checkTemplate(template);
  if (!checked.ok) return checked;
  const fields = templateFields(letter, contentOf(letter));
  try {
    return ok(steadyZip(await new TemplateHandler().process(Buffer.from(template), { ...fields } as never)));
  } catch (error) {
    return fail([brokenAt(error)]);
  }
}
