import { afterAll, afterEach } from 'vitest';
import { cleanFile, cleanTest } from './cleanups.js';

// What is cleaned up is verified first, which of a whole year takes minutes where the machine has other work.
const mostMs = 3_600_000;

afterEach(cleanTest, mostMs);
afterAll(cleanFile, mostMs);
