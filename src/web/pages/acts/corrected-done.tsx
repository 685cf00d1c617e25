import type { correctDecision } from '#client';
import { AwaitedNote } from './awaited-note.js';
import type { Ground } from './ground.js';
import { TellDone } from './readers.js';

export type Corrected = Awaited<ReturnType<typeof correctDecision>>;

/** What came of a correction: whom to tell, or that it waits for somebody else. */
export function CorrectedDone(props: { readonly ground: Ground; readonly answer: Corrected }) {
  return props.answer.seconding === 'awaited' ? <AwaitedNote act="correction" /> : <TellDone {...props} />;
}
