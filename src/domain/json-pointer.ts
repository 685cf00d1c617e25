/** The JSON Pointer (RFC 6901) of a way into a value: `""` is the value itself, `/subjects/0/name` a part. */
export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
