import { canonicalJson } from '../domain/canonical-json.js';
import { fail, ok, type Result } from '../domain/result.js';
import { readSoundYaml } from '../rulebook/read-yaml.js';
import { shapeProblems } from '../rulebook/shape-problems.js';
import { plain } from './plain.js';
import { type OfficeSettings, settingsSchema } from './settings.js';

interface SettingsFile {
  readonly text: string;
  readonly file: string;
  /** The folder that the file stands in. */
  readonly folder: string;
  readonly sha256: (text: string) => string;
}

/** Reads an office's settings (YAML or JSON); every fault is named with line and column. */
export function readSettings({ text, file, folder, sha256 }: SettingsFile): Result<OfficeSettings> {
  const source = readSoundYaml(text, file);
  if (!source.ok) return source;
  const read = settingsSchema.safeParse(source.value.data);
  if (!read.success) return fail(shapeProblems(settingsSchema, source.value));
  return ok({ ...read.data, folder, sha256: sha256(canonicalJson(plain(read.data))) });
}
