import { z } from 'zod';
import { backtestAnswerSchema } from '../../office/backtest-answer.js';
import { toldProblemSchema } from '../problem-document.js';
import { jobCommands, jobStates } from '../jobs/job.js';

const instantSchema = z.string().nullable();

/** Whatever a command prints; how a result looks that is known here is told with it. */
const anyResultSchema = z.looseObject({});

/** What `gradus rules <command> --json` prints. */
export const commandResultSchema = anyResultSchema.describe('What the command prints with `--json`.');

export const jobSchema = z.strictObject({
  id: z.string(),
  command: z.enum(jobCommands).describe('The command that it runs: `gradus rules <command>`.'),
  state: z.enum(jobStates),
  before: z.int().describe('How many jobs wait before it.'),
  created_at: z.string(),
  started_at: instantSchema,
  ended_at: instantSchema,
  progress: z
    .strictObject({
      done: z.int(),
      total: z.int().nullable().describe('Null where it is not known how much there is.'),
    })
    .nullable()
    .describe('How far it has got.'),
  exit: z.int().nullable().describe('How the command ended: 0 fine, 1 it ran and found something.'),
  result: z
    .union([backtestAnswerSchema, anyResultSchema])
    .nullable()
    .describe('What the command prints with `--json`, once it is done.'),
  problems: z.array(toldProblemSchema).readonly().describe('Why there is no result.'),
});
export type JobView = z.infer<typeof jobSchema>;

/** One event of a stream: id, name, and the job as JSON. */
export const jobEventSchema = z
  .string()
  .describe(
    'Server-sent events: `state` when it begins to wait or run, `progress`, and `end` with its result; `data` is the ' +
      'job as JSON, `id` the number to go on after with `Last-Event-ID`. Comments in between say that it goes on.',
  );
