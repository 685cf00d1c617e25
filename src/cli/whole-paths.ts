import { resolve } from 'node:path';

/** The environment for a process in another folder. */
export function wholePaths(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const paths = ['GRADUS_CHECKPOINT_KEY', 'GRADUS_RULES', 'GRADUS_OFFICE'].flatMap((name) => {
    const path = env[name];
    return path ? [[name, resolve(path)] as const] : [];
  });
  return { ...env, ...Object.fromEntries(paths) };
}
