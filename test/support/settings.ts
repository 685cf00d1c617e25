import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { OfficeSettings } from '../../src/office/settings.js';
import { readSettings } from '../../src/office/read-settings.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Settings from a text, which must be sound. */
export function settingsFrom(text: string): OfficeSettings {
  const read = readSettings({ text, file: 'office.yaml', folder: 'rules', sha256 });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Those that are shipped. */
export const testSettings = settingsFrom(readFileSync('rules/office.yaml', 'utf8'));
