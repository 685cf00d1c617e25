import type { Result } from '../../domain/result.js';

/** How an account signs in. It goes with the account; what it did stands in the trail. */
export interface CredentialRow {
  /** As `foldLogin` makes it. */
  readonly login: string;
  readonly account: string;
  /** The hash of the password in the PHC form; null until one was chosen. */
  readonly password: string | null;
}

/** Attempts to sign in since the last one that succeeded, also of logins that nobody has. */
export interface AttemptRow {
  /** SHA-256 of the login with what it was tried from: what was typed there by mistake may be a password. */
  readonly login: string;
  readonly failures: number;
  readonly locked_until: number;
  readonly last_at: number;
}

/** Secrets are kept as their SHA-256 alone: each has 256 random bits, so that nothing is gained by a slower hash. */
export interface SessionRow {
  readonly secret: string;
  /** What people see of it. */
  readonly id: string;
  readonly account: string;
  readonly created: number;
  readonly seen: number;
  /** It ends then, however often it was seen. */
  readonly ends: number;
}

export interface TokenRow {
  readonly secret: string;
  readonly id: string;
  readonly account: string;
  readonly label: string;
  readonly created: number;
  /** The last day on which it can be used, in the office's zone; null: it does not end by itself. */
  readonly expires_on: string | null;
  /** The last day on which it was used. */
  readonly used_on: string | null;
}

/** A browser in which somebody has signed in to an account. */
export interface DeviceRow {
  readonly secret: string;
  readonly account: string;
  /** When somebody last signed in with it. */
  readonly seen: number;
}

export type LinkPurpose = 'setup' | 'welcome' | 'reset';

/** What lets somebody choose a password once. `account` is null before there is any. */
export interface LinkRow {
  readonly secret: string;
  readonly purpose: LinkPurpose;
  readonly account: string | null;
  readonly expires: number;
}

export interface CredentialTables {
  readonly credential: CredentialRow;
  readonly sign_in_attempt: AttemptRow;
  readonly known_device: DeviceRow;
  readonly session: SessionRow;
  readonly api_token: TokenRow;
  readonly one_time_link: LinkRow;
}
export type CredentialTable = keyof CredentialTables;

/** Values of columns that all must be equal. */
export type Where<Name extends CredentialTable> = Partial<CredentialTables[Name]>;

export interface CredentialReader {
  /** In the order of their keys. */
  find<Name extends CredentialTable>(
    table: Name,
    where: Where<Name>,
  ): Promise<readonly CredentialTables[Name][]>;
}

/**
 * Credentials, sessions, tokens and links: no projections, since nothing of them stands in the trail. What a write does
 * to them is done or undone with its entries.
 */
export interface CredentialWriter extends CredentialReader {
  /** False, and nothing done, where the key or a value that stands once is taken. */
  insert<Name extends CredentialTable>(table: Name, row: CredentialTables[Name]): Promise<boolean>;
  /** Gives how many rows were changed: a row that is no longer as `where` says is left as it is. */
  update<Name extends CredentialTable>(
    table: Name,
    where: Where<Name>,
    change: Partial<CredentialTables[Name]>,
  ): Promise<number>;
  /** Gives how many rows were removed. */
  remove<Name extends CredentialTable>(table: Name, where: Where<Name>): Promise<number>;
  /** Forgets sessions, links and known browsers that are over, and attempts that are a day old. */
  prune(now: number): Promise<void>;
}

/** A transaction on these tables alone, for what is no entry: signing in, sessions, tokens. */
export type ChangeCredentials = <T>(run: (credentials: CredentialWriter) => Promise<T>) => Promise<Result<T>>;
