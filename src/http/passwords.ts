import { hash, verify } from '@node-rs/argon2';
import type { VerifyPassword } from '../office/accounts/sign-in.js';

/** Argon2id, the package's own choice of the three; memory in KiB. OWASP's first recommendation. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes of passwords in the PHC form, which holds salt and costs: what was hashed otherwise before still verifies. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: VerifyPassword;
}

export function createPasswords(): Passwords {
  const hashed = (password: string): Promise<string> => hash(password, costs);
  // Verified where there is no hash, so that a login that nobody has takes as long as one that somebody has.
  const nobodys = hashed('nobody has this password');
  return {
    hash: hashed,
    async verify(of, password) {
      const isRight = await verify(of ?? (await nobodys), password);
      return of !== null && isRight;
    },
  };
}
