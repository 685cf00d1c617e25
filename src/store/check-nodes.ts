import { type Problem, problem } from '../domain/problem.js';
import { equalBytes, hexOf } from '../trail/bytes.js';
import { appendLeaf, emptyFrontier, type TreeNode } from '../trail/frontier.js';
import type { Connection } from './backend.js';
import { sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { bytesSchema, nodeRowSchema } from './tables.js';

const leavesAtOnce = 4096;
const mostProblems = 20;

function byLevel(nodes: readonly TreeNode[]): readonly (readonly TreeNode[])[] {
  const levels: TreeNode[][] = [];
  for (const node of nodes) {
    levels[node.level] ??= [];
    levels[node.level]?.push(node);
  }
  return levels.filter((level) => level !== undefined);
}

/** Holds the nodes of one level against those stored; `nodes` are in sequence. */
async function checkLevel(db: Connection, nodes: readonly TreeNode[]): Promise<readonly Problem[]> {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  const rows = await db
    .selectFrom('node')
    .select(['level', 'idx', 'hash'])
    .where('level', '=', first.level)
    .where('idx', '>=', first.index)
    .where('idx', '<=', last.index)
    .execute();
  const stored = new Map(rows.map((row) => [row.idx, parseRow('node', nodeRowSchema, row).hash]));
  return nodes.flatMap(({ level, index, hash }) => {
    const found = stored.get(index);
    if (found && equalBytes(found, hash)) return [];
    const shown = found ? hexOf(found) : 'nothing';
    return [problem('stored_node_differs', { level, index, expected: hexOf(hash), found: shown })];
  });
}

/** Holds the stored nodes against those that the stored leaves make. */
export async function checkNodes(db: Connection): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  let frontier = emptyFrontier;
  let made = 0;
  for (;;) {
    const rows = await db
      .selectFrom('entry')
      .select(['seq', 'leaf'])
      .where('seq', '>=', frontier.size)
      .orderBy('seq')
      .limit(leavesAtOnce)
      .execute();
    const nodes: TreeNode[] = [];
    for (const { seq, leaf } of rows) {
      if (seq !== frontier.size) return problems;
      const appended = appendLeaf(sha256, frontier, parseRow('entry', bytesSchema, leaf));
      frontier = appended.frontier;
      nodes.push(...appended.completed);
    }
    made += nodes.length;
    for (const level of byLevel(nodes)) problems.push(...(await checkLevel(db, level)));
    if (problems.length > mostProblems) return problems.slice(0, mostProblems);
    if (rows.length < leavesAtOnce) break;
  }
  const { count } = await db
    .selectFrom('node')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) === made) return problems;
  return [...problems, problem('stored_nodes_differ', { expected: made, found: String(count) })];
}
