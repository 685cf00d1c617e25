import { isIP } from 'node:net';
import { z } from 'zod';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== '');

const listOf = (isOne: (word: string) => boolean) =>
  z
    .string()
    .transform(words)
    .refine((found) => found.length > 0 && found.every(isOne));

const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Only where nobody else can listen in on the way may a password go over plain http. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text) || new URL(text).origin !== text) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname.replace(/[[\]]/g, '')))
  );
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (text === 'loopback') return true;
  if (kind === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}

const configSchema = z.object({
  GRADUS_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  /** The address that is listened on. */
  GRADUS_HOST: z
    .string()
    .refine((host) => host === 'localhost' || isIP(host) !== 0)
    .default('127.0.0.1'),
  /** Under which browsers reach the service: what the Host and Origin headers may be beside this machine's names. */
  GRADUS_ORIGIN: listOf(isOrigin).optional(),
  /** Addresses of the proxies before the service, whose word on where a request comes from is taken. */
  GRADUS_PROXY: listOf(isProxy).optional(),
  GRADUS_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  GRADUS_CHECKPOINT_KEY: z.string().min(1).optional(),
  /** Folder of the rules files that are published at start. */
  GRADUS_RULES: z.string().min(1).optional(),
  /** File of the office's settings. */
  GRADUS_OFFICE: z.string().min(1).optional(),
  GRADUS_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly origins: readonly string[];
  readonly proxy: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly key: string | undefined;
  readonly rules: string | undefined;
  readonly settings: string | undefined;
  readonly logLevel: string;
}

const expected: Readonly<Record<string, string>> = {
  GRADUS_PORT: '0..65535',
  GRADUS_HOST: 'localhost, 192.0.2.7, 0.0.0.0, ::',
  GRADUS_ORIGIN: 'https://gradus.example.org',
  GRADUS_PROXY: 'loopback, 192.0.2.7, 192.0.2.0/24',
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
  // Beyond this machine the names under which it is reached have to be said, else any name would have to do.
  if (!loopbackHosts.includes(data.GRADUS_HOST) && !data.GRADUS_ORIGIN)
    return fail([problem('config_origin_missing', { host: quoted(data.GRADUS_HOST) })]);
  return ok({
    port: data.GRADUS_PORT,
    host: data.GRADUS_HOST,
    origins: data.GRADUS_ORIGIN ?? [],
    proxy: data.GRADUS_PROXY?.join(','),
    databaseUrl: data.GRADUS_DATABASE_URL,
    key: data.GRADUS_CHECKPOINT_KEY,
    rules: data.GRADUS_RULES,
    settings: data.GRADUS_OFFICE,
    logLevel: data.GRADUS_LOG,
  });
}
