import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { quantile, spread } from './measure.js';
import { bareServer, gradusOnPostgres, gradusServer, type Server } from './servers.js';

export interface HttpMeasured {
  readonly name: string;
  readonly clients: number;
  /** Requests a second: the median over the rounds. */
  readonly perSecond: number;
  /** Milliseconds, over all requests. */
  readonly p50: number;
  readonly p99: number;
  /** How many times as many requests the first server answers in the same round: the median over the rounds. */
  readonly ratio: number;
}

interface Incident {
  readonly subjects: readonly { readonly ref?: string | null }[];
}

const folder = 'fixtures/incidents';
const incidents: readonly Incident[] = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

/** The incidents of the report in turn, each with subjects of its own, so that no history grows. */
function bodyOf(number: number): string {
  const incident = incidents[number % incidents.length] as Incident;
  const subjects = incident.subjects.map((subject, at) => ({ ...subject, ref: `b-${number}-${at}` }));
  return JSON.stringify({ ...incident, subjects });
}

/** Posts a case and resolves to the milliseconds that it took; any answer but the expected one is an error. */
function post(server: Server, agent: Agent, number: number): Promise<number> {
  const { name, port, path, status } = server;
  const body = bodyOf(number);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': `bench-${number}`,
    ...server.headers,
  };
  const began = performance.now();
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        if (answer.statusCode === status) return done(performance.now() - began);
        failed(new Error(`${name} answered ${answer.statusCode}: ${Buffer.concat(pieces).toString('utf8')}`));
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

let sentSoFar = 0;

/**
 * Loads a server for some seconds and then to the end of a turn through the incidents, which take unequally long;
 * each client posts again as soon as it is answered.
 */
async function round(server: Server, agent: Agent, clients: number, seconds: number) {
  const times: number[] = [];
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000 || sentSoFar % incidents.length !== 0) {
      const number = sentSoFar;
      sentSoFar += 1;
      times.push(await post(server, agent, number));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: (times.length / (performance.now() - began)) * 1000, times };
}

async function measureServers(
  servers: readonly Server[],
  agent: Agent,
  clients: number,
  { rounds, seconds }: HttpOptions,
): Promise<HttpMeasured[]> {
  const measured = servers.map(({ name }) => ({ name, rates: [] as number[], times: [] as number[] }));
  for (let at = 0; at < rounds; at += 1)
    for (let step = 0; step < servers.length; step += 1) {
      const index = (step + at) % servers.length;
      const { perSecond, times } = await round(servers[index] as Server, agent, clients, seconds);
      measured[index]?.rates.push(perSecond);
      measured[index]?.times.push(...times);
    }
  const base = measured[0]?.rates ?? [];
  return measured.map(({ name, rates, times }) => {
    const sorted = times.sort((a, b) => a - b);
    const ratios = rates.map((rate, at) => (base[at] ?? Number.NaN) / rate);
    return {
      name,
      clients,
      perSecond: spread(rates).median,
      p50: quantile(sorted, 0.5),
      p99: quantile(sorted, 0.99),
      ratio: spread(ratios).median,
    };
  });
}

export interface HttpOptions {
  readonly rounds: number;
  /** For each server in each round. */
  readonly seconds: number;
}

/** Posting cases to the service, and to a bare route that runs json-rules-engine and stores nothing. */
export async function measureHttp(options: HttpOptions): Promise<HttpMeasured[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const servers: Server[] = [await bareServer()];
  try {
    servers.push(await gradusServer('Gradus on SQLite'));
    const onPostgres = await gradusOnPostgres('Gradus on PostgreSQL');
    if (onPostgres) servers.push(onPostgres);
    for (const server of servers) await round(server, agent, 4, options.seconds);
    const measured: HttpMeasured[] = [];
    for (const clients of [1, 16]) measured.push(...(await measureServers(servers, agent, clients, options)));
    return measured;
  } finally {
    agent.destroy();
    for (const { stop } of servers) await stop();
  }
}
