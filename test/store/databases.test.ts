import { groupCommit } from './group-commit.suite.js';
import { overBoth } from './over-both.js';

overBoth([groupCommit]);
