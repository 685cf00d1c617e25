import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spread } from './measure.js';

export interface HttpMeasured {
  readonly name: string;
  readonly clients: number;
  /** Requests a second: the median over the rounds. */
  readonly perSecond: number;
  /** Milliseconds over all requests. */
  readonly p50: number;
  readonly p99: number;
}

interface Server {
  readonly name: string;
  readonly process: ChildProcess;
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function started(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn('node', [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const piece of child.stdout ?? []) {
    printed += String(piece);
    const found = /127\.0\.0\.1:(\d+)/.exec(printed);
    if (found) return { child, port: Number(found[1]) };
  }
  throw new Error(`the server ended: ${printed}`);
}

function post(server: Server, agent: Agent, body: string, key: string): Promise<number> {
  const began = performance.now();
  return new Promise((done, failed) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path: server.path,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'idempotency-key': key, ...server.headers },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) done(performance.now() - began);
          else failed(new Error(`${server.name} answered ${status}`));
        });
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

let keys = 0;

async function round(server: Server, agent: Agent, body: string, clients: number, requests: number) {
  const times: number[] = [];
  let left = requests;
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      keys += 1;
      times.push(await post(server, agent, body, `bench-${process.pid}-${keys}`));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: (requests / (performance.now() - began)) * 1000, times };
}

/** POST of one incident to the service, and to a bare route that runs json-rules-engine and stores nothing. */
export async function measureHttp(rounds: number, requests: number): Promise<HttpMeasured[]> {
  const data = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  const env = { GRADUS_PORT: '0', GRADUS_LOG: 'error', GRADUS_DATA: data };
  const ours = await started(['src/gradus.mjs', 'serve'], env);
  const bare = await started(['--import', 'tsx', 'test/bench/bare-service.ts'], {});
  const token = readFileSync(join(data, 'write-token'), 'utf8').trim();
  const headers = { authorization: `Bearer ${token}`, 'gradus-actor': 'bench' };
  const servers: Server[] = [
    {
      name: 'bare Fastify route, json-rules-engine, nothing stored',
      process: bare.child,
      port: bare.port,
      path: '/cases',
      headers: {},
    },
    { name: 'Gradus: POST /v1/cases', process: ours.child, port: ours.port, path: '/v1/cases', headers },
  ];
  const body = readFileSync('fixtures/incidents/s1.json', 'utf8');
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const measured: HttpMeasured[] = [];
  try {
    for (const server of servers) await round(server, agent, body, 4, 40);
    for (const clients of [1, 16]) {
      const rates = servers.map(() => [] as number[]);
      const times = servers.map(() => [] as number[]);
      for (let at = 0; at < rounds; at += 1)
        for (let step = 0; step < servers.length; step += 1) {
          const index = (step + at) % servers.length;
          const result = await round(servers[index] as Server, agent, body, clients, requests);
          rates[index]?.push(result.perSecond);
          times[index]?.push(...result.times);
        }
      for (const [index, { name }] of servers.entries()) {
        const sorted = (times[index] as number[]).sort((a, b) => a - b);
        const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
        measured.push({
          name,
          clients,
          perSecond: spread(rates[index] as number[]).median,
          p50: at(0.5),
          p99: at(0.99),
        });
      }
    }
  } finally {
    agent.destroy();
    for (const { process: child } of servers) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true });
  }
  return measured;
}
