/** What each folder of `src/` may import; the order is the order of the design, lowest first. */
export interface Layer {
  readonly rank: number;
  /** Packages, by name or as `@scope/*`. */
  readonly packages: readonly string[];
  /** Packages of which only types may be imported. */
  readonly types?: readonly string[];
  /** Whether Node's own modules may be imported; what a browser runs imports none. */
  readonly node: boolean;
  /** The only folders it may import from, where that is less than all of a lower rank. */
  readonly only?: readonly string[];
}

export const layers: Readonly<Record<string, Layer>> = {
  domain: { rank: 0, packages: ['zod'], node: false },
  rulebook: { rank: 1, packages: ['zod', 'yaml'], node: true },
  trail: { rank: 1, packages: [], node: false },
  engine: { rank: 2, packages: ['json-rules-engine'], node: true },
  analysis: { rank: 3, packages: ['z3-solver'], node: true },
  office: { rank: 4, packages: ['zod', 'jstat'], node: true },
  store: { rank: 5, packages: ['zod', 'kysely', 'better-sqlite3', 'pg'], node: true },
  sheets: { rank: 5, packages: ['hucre'], node: true },
  letters: { rank: 5, packages: ['zod', 'docx', 'easy-template-x'], node: true },
  notices: { rank: 5, packages: ['zod', 'ical-generator'], node: true },
  http: {
    rank: 6,
    packages: [
      'zod',
      'fastify',
      'fastify-type-provider-zod',
      '@fastify/*',
      'openid-client',
      '@node-rs/argon2',
      'eta',
    ],
    types: ['pino'],
    node: true,
  },
  cli: { rank: 6, packages: ['zod', 'commander'], node: true },
  web: {
    rank: 6,
    packages: [
      '#client',
      '@ant-design/*',
      '@codemirror/*',
      '@tanstack/*',
      'antd',
      'dayjs',
      'idb',
      'react',
      'react-dom',
      'yaml',
      'zod',
    ],
    node: false,
    only: ['domain', 'trail'],
  },
};

/** Files that stand in `src/` itself: the program, and the bin that bundles the program, or lets Node read its TypeScript, and loads it. */
export const topFiles: Readonly<Record<string, Layer>> = {
  'src/main.ts': { rank: 7, packages: ['zod', 'pino'], node: true },
  'src/gradus.mjs': { rank: 8, packages: ['esbuild', 'tsx'], node: true },
};
