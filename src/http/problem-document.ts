import { z } from 'zod';
import {
  hintOf,
  type Language,
  messageOf,
  type Problem,
  type ProblemKind,
  problem,
} from '../domain/problem.js';
import { statusOf, worstOf } from './problem-status.js';
import type { RequestPart } from './problems-error.js';

const told = {
  code: z.string().describe('Stable name of what is wrong; programs go by it.'),
  detail: z.string().describe('What was expected and what was found, in the language asked for.'),
  hint: z.string().optional().describe('What to do about it.'),
  at: z.string().optional().describe('JSON Pointer (RFC 6901) to where it lies.'),
  in: z.enum(['path', 'query', 'header', 'body']).optional().describe('The part that `at` leads into.'),
  file: z.string().optional().describe('The text that `line` is of, where a request holds several.'),
  line: z.int().optional().describe('Line of the text that was sent, from 1.'),
  column: z.int().optional().describe('Column in that line, from 1.'),
  sheet: z.string().optional().describe('Sheet of the spreadsheet that was sent.'),
  cell: z.string().optional().describe('Its cell, as spreadsheet programs name it: B7.'),
};

export const toldProblemSchema = z.strictObject({ ...told, severity: z.enum(['error', 'warning']) });
export type ToldProblem = z.infer<typeof toldProblemSchema>;

/** A problem document of RFC 9457. */
export const problemDocumentSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  ...told,
  problems: z.array(toldProblemSchema).describe('All that is wrong, this problem among them.'),
  request: z.string().optional().describe('Id of the request, as the log of the service has it.'),
});
export type ProblemDocument = z.infer<typeof problemDocumentSchema>;

const titles: Readonly<Record<ProblemKind, Readonly<Record<Language, string>>>> = {
  usage: { en: 'wrong usage', zh: '用法有误' },
  bad_input: { en: 'bad input', zh: '输入有误' },
  too_large: { en: 'too large', zh: '内容过大' },
  unprocessable: { en: 'cannot be done as asked', zh: '无法按要求办理' },
  not_found: { en: 'not found', zh: '未找到' },
  unauthorized: { en: 'no right to ask', zh: '未获授权' },
  forbidden: { en: 'not allowed', zh: '不允许' },
  conflict: { en: 'conflict with what is recorded', zh: '与已有记录冲突' },
  in_progress: { en: 'still being worked on', zh: '仍在处理' },
  precondition: { en: 'not the latest', zh: '不是最新' },
  finding: { en: 'something was found', zh: '有发现的问题' },
  unavailable: { en: 'unknown or not done', zh: '未完成或结果不明' },
  engine_disagreement: { en: 'the evaluations differ', zh: '评估结果不一致' },
  internal: { en: 'the service failed', zh: '服务出错' },
};

/** One problem in words. The file of its place is no concern of the client. */
export function toldProblem(found: Problem, language: Language, part?: RequestPart): ToldProblem {
  const { path, line, column, sheet, cell } = found.place ?? {};
  const hint = hintOf(found, language);
  return {
    code: found.code,
    detail: messageOf(found, language),
    ...(hint === undefined ? {} : { hint }),
    ...(path === undefined ? {} : { at: path }),
    ...(path === undefined || part === undefined ? {} : { in: part }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    severity: found.severity,
  };
}

export interface Telling {
  readonly language: Language;
  readonly part?: RequestPart | undefined;
  /** Id of the request. */
  readonly request?: string;
}

/** The document that a request with these problems is answered with: the worst decides, all are listed. */
export function problemDocument(
  problems: readonly Problem[],
  { language, part, request }: Telling,
): ProblemDocument {
  const worst = worstOf(problems) ?? problem('http_internal', { request: request ?? '-' });
  const { severity: _, ...main } = toldProblem(worst, language, part);
  return {
    type: `urn:gradus:problem:${worst.code}`,
    title: titles[worst.kind][language],
    status: statusOf(worst),
    ...main,
    problems: problems.map((each) => toldProblem(each, language, part)),
    ...(request === undefined ? {} : { request }),
  };
}
