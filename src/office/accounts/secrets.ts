import { hexOf } from '../../trail/bytes.js';
import type { OfficeDeps } from '../deps.js';

const secretBytes = 32;
const idBytes = 8;

/** What stands before an API token, so that one that got into a file can be found there. */
export const tokenPrefix = 'gradus_';

/** 256 random bits, as text that any address, header and cookie can hold. */
export const newSecret = ({ random }: Pick<OfficeDeps, 'random'>): string =>
  Buffer.from(random(secretBytes)).toString('base64url');

export const newId = ({ random }: Pick<OfficeDeps, 'random'>, prefix: string): string =>
  `${prefix}-${hexOf(random(idBytes))}`;
