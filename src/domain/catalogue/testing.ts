import type { CatalogueEntry } from '../problem.js';

/** What can be wrong when the cases of a rulebook are measured and added to. */
export const testingProblems = {
  proposed_file_exists: {
    kind: 'conflict',
    message: {
      en: 'expected no file at {file} yet, found one, and an expert may have confirmed cases in it',
      zh: '{file} 应尚不存在，实际已有；其中可能有专家已确认的案例',
    },
    hint: {
      en: 'finish the cases in it and rename the file, or name another one',
      zh: '请先处理完其中的案例并更名，或者指定其他文件',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
