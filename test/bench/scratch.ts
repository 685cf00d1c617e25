import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { contendersFor } from './contenders.js';
import { numbers, someValue, syntheticRulebook } from './synthetic.js';
import { programFor } from '../../src/engine/standing.js';
import { evaluate, workspaceFor } from '../../src/engine/compiled/evaluate.js';
import { slotsOf } from '../../src/engine/search-space.js';
import { traceOf } from '../../src/engine/trace.js';
const sha256 = (t: string) => createHash('sha256').update(t).digest('hex');
const calendar = (id: string) => ({ file: id, text: readFileSync(`rules/calendars/${id}.yaml`, 'utf8') });
const read = (text: string) => {
  const r = readRulebook(text, { file: 'x', sha256, calendar });
  if (!r.rulebook) throw new Error(JSON.stringify(r.problems));
  return r.rulebook;
};
const books = {
  synthetic: read(syntheticRulebook()),
  shipped: read(readFileSync('rules/epidemic-supervision/1.0.0.yaml', 'utf8')),
};
for (const [name, book] of Object.entries(books)) {
  const day = name === 'synthetic' ? '2022-07-01' : '2022-12-01';
  const next = numbers(7);
  const cases = Array.from({ length: 100 }, () =>
    Object.fromEntries(book.facts.map((f) => [f.id, someValue(f, next)])),
  );
  console.log(name, programFor(book, day).rules.length, programFor(book, day).bits);
  for (const c of contendersFor(book, day)) {
    const p = cases.map((f) => c.prepare(f)) as never[];
    const want: string[] = [];
    try {
      for (const one of p) want.push((await c.run(one)).join());
      const n = Math.max(1, Math.floor(c.perSample / 100)) * 100;
      const a = performance.now();
      for (let i = 0; i < n; i++) {
        const r = c.run(p[i % 100]!);
        if (r instanceof Promise) await r;
      }
      console.log(
        c.name,
        (((performance.now() - a) / n) * 1000).toFixed(2),
        'us',
        sha256(want.join('|')).slice(0, 8),
        want.reduce((s, w) => s + w.split(',').filter(Boolean).length, 0),
      );
    } catch (e) {
      console.log(c.name, String(e));
    }
  }
  const prog = programFor(book, day);
  const ws = workspaceFor(prog);
  for (let k = 0; k < 5; k++) {
    const slots = cases.map((c) => slotsOf(prog, c));
    let a = performance.now();
    for (let i = 0; i < 20000; i++) slotsOf(prog, cases[i % 100]!);
    const t1 = (performance.now() - a) / 20;
    a = performance.now();
    for (let i = 0; i < 20000; i++) evaluate(prog, slots[i % 100]!, ws);
    const t2 = (performance.now() - a) / 20;
    a = performance.now();
    let n = 0;
    for (let i = 0; i < 5000; i++) {
      evaluate(prog, slots[i % 100]!, ws);
      n += prog.conditions.map((c) => traceOf(c, ws, cases[i % 100]!)).length;
    }
    const t3 = (performance.now() - a) / 5;
    console.log('slots', t1.toFixed(2), 'eval', t2.toFixed(2), 'eval+tree', t3.toFixed(2));
  }
}
