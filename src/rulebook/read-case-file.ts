import { caseSchema, type SubmittedCase } from '../domain/case.js';
import type { Result } from '../domain/result.js';
import { readFileAs } from './read-file-as.js';

/** Reads a case as it is submitted. Facts are as they were sent; `checkFacts` holds them against a rulebook. */
export const readCaseFile = (text: string, options: { readonly file: string }): Result<SubmittedCase> =>
  readFileAs(caseSchema, text, options);
