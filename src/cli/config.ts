import { z } from 'zod';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';

const configSchema = z.object({
  GRADUS_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** Without accounts the service answers this machine alone. */
  GRADUS_HOST: z.enum(['127.0.0.1', '::1', 'localhost']).default('127.0.0.1'),
  GRADUS_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  GRADUS_CHECKPOINT_KEY: z.string().min(1).optional(),
  /** Folder of the rules files that are published at start. */
  GRADUS_RULES: z.string().min(1).optional(),
  GRADUS_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly key: string | undefined;
  readonly rules: string | undefined;
  readonly logLevel: string;
}

const expected: Readonly<Record<string, string>> = {
  GRADUS_PORT: '0..65535',
  GRADUS_HOST: '127.0.0.1, ::1, localhost',
  GRADUS_DATABASE_URL: 'postgres://…',
  GRADUS_LOG: 'fatal, error, warn, info, debug, silent',
};

/** The configuration from the environment; an empty variable is one that is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(set);
  if (!parsed.success)
    return fail(
      parsed.error.issues.map(({ path }) => {
        const name = String(path[0]);
        // A database address may hold a password, so what was found is not repeated.
        const found = name === 'GRADUS_DATABASE_URL' ? '…' : quoted(set[name]);
        return problem('config_value', { name, expected: expected[name] ?? '-', found });
      }),
    );
  const { data } = parsed;
  return ok({
    port: data.GRADUS_PORT,
    host: data.GRADUS_HOST,
    databaseUrl: data.GRADUS_DATABASE_URL,
    key: data.GRADUS_CHECKPOINT_KEY,
    rules: data.GRADUS_RULES,
    logLevel: data.GRADUS_LOG,
  });
}
