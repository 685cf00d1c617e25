#!/usr/bin/env node
// The command. One process: a signal reaches the program itself, and what it started ends with it.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
