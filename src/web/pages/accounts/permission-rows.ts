import { z } from 'zod';
import { type Role, roles } from '../../../domain/account.js';

const maySchema = z.union([
  z.enum(['anyone', 'address', 'signed_in']),
  z.object({ roles: z.array(z.enum(roles)), whole: z.boolean() }),
]);

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string(),
        tags: z.array(z.string()).min(1),
        'x-gradus-may': maySchema,
      }),
    ),
  ),
});

/** Who may ask for an operation. `whole`: of the roles, accounts that are limited to no units. */
export type May =
  | 'anyone'
  | 'address'
  | 'signed_in'
  | { readonly roles: readonly Role[]; readonly whole: boolean };

export interface PermissionRow {
  readonly operation: string;
  readonly summary: string;
  readonly part: string;
  readonly may: May;
}

/** The table of permissions, as the document of the interface has it: that which the service itself goes by. */
export function permissionRows(document: unknown): readonly PermissionRow[] {
  const { paths } = documentSchema.parse(document);
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId: operation, summary, tags, 'x-gradus-may': may }) => ({
      operation,
      summary,
      part: tags[0] ?? '',
      may,
    })),
  );
}
