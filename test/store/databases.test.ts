import { credentials } from './credentials.suite.js';
import { groupCommit } from './group-commit.suite.js';
import { idempotency } from './idempotency.suite.js';
import { outbox } from './outbox.suite.js';
import { overBoth } from './over-both.js';
import { personal } from './personal.suite.js';
import { processes } from './processes.suite.js';
import { rebuild } from './rebuild.suite.js';
import { starting } from './start.suite.js';
import { twoStores } from './two-stores.suite.js';
import { verifying } from './verify.suite.js';

overBoth([
  groupCommit,
  idempotency,
  twoStores,
  personal,
  rebuild,
  starting,
  verifying,
  processes,
  outbox,
  credentials,
]);
