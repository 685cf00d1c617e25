import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

export const isThere = (command: string): boolean => {
  try {
    execFileSync('which', [command]);
    return true;
  } catch {
    return false;
  }
};

export const isRoot = userInfo().uid === 0;

/** Whether a file system of one's own can be mounted. */
export const canMount = isRoot && isThere('mount');
