/** Frames of the stack: where it happened, without the message. */
const framesOf = (stack: string | undefined): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim());

export interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly stack: readonly string[];
  readonly cause?: LoggedError;
}

/**
 * What the log is told of an error. Its message is left out: messages of parsers and databases quote what they were
 * given, and that may be somebody's name. Type, code and place tell a maintainer where to look.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    stack: framesOf(error.stack),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: loggedError(error.cause, depth + 1) }),
  };
}
