import type { z } from 'zod';
import type { Language } from '../../domain/problem.js';
import type {
  backtestBodySchema,
  diffBodySchema,
  proveBodySchema,
  testBodySchema,
} from '../schemas/job-bodies.js';
import type { JobCommand, JobRequest } from './job.js';

type File = JobRequest['files'][number];

const rulesPath = 'rules/rulebook.yaml';
const oldPath = 'rules/old.yaml';
const casesFolder = 'cases';

const rulesFile = (text: string): File => ({ path: rulesPath, text });

/** Files of cases by their place in the request, from 1. */
const casesFiles = (cases: readonly string[] = []): readonly File[] =>
  cases.map((text, index) => ({
    path: `${casesFolder}/${String(index + 1).padStart(3, '0')}.yaml`,
    text,
  }));

const casesWords = (cases: readonly string[] | undefined): readonly string[] =>
  cases === undefined ? [] : ['--cases', casesFolder];

const requestFor = (
  command: JobCommand,
  language: Language,
  words: readonly string[],
  files: readonly File[],
): JobRequest => ({ command, language, words: ['rules', command, ...words], files });

type Body<Schema extends z.ZodType> = z.infer<Schema>;

const flag = (name: string, isSet: boolean | undefined): readonly string[] => (isSet ? [name] : []);

const option = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [name, String(value)];

export const testRequest = (
  { rules, cases, first_day: firstDay, coverage, mutate, at_least: atLeast }: Body<typeof testBodySchema>,
  language: Language,
): JobRequest =>
  requestFor(
    'test',
    language,
    [
      rulesPath,
      ...casesWords(cases),
      ...flag('--first-day', firstDay),
      ...flag('--coverage', coverage),
      ...flag('--mutate', mutate),
      ...option('--at-least', atLeast),
    ],
    [rulesFile(rules), ...casesFiles(cases)],
  );

export const proveRequest = (
  { rules, cross_check: crossCheck }: Body<typeof proveBodySchema>,
  language: Language,
): JobRequest =>
  requestFor('prove', language, [rulesPath, ...flag('--cross-check', crossCheck)], [rulesFile(rules)]);

/** `old`: the text of the version that is compared with. */
export const diffRequest = (
  { new: rules, cases }: Body<typeof diffBodySchema>,
  old: string,
  language: Language,
): JobRequest =>
  requestFor(
    'diff',
    language,
    [oldPath, rulesPath, ...casesWords(cases)],
    [{ path: oldPath, text: old }, rulesFile(rules), ...casesFiles(cases)],
  );

export const backtestRequest = (
  { rules, on, first }: Body<typeof backtestBodySchema>,
  language: Language,
): JobRequest =>
  requestFor(
    'backtest',
    language,
    [
      rulesPath,
      // In the private folder: another job on the same file has a state of its own.
      '--state',
      'backtest.json',
      ...option('--on', on),
      ...option('--first', first),
    ],
    [rulesFile(rules)],
  );
