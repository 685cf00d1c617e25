import type { ComponentType, ReactNode } from 'react';
import type { Field } from './field.js';
import type { Ground } from './ground.js';
import type { Said } from './said.js';

/** One thing that a person does in a case: what is asked, how it is sent, and what is shown beside it. */
export interface Act<Values extends object, Answer = unknown> {
  readonly title: Said;
  /** What it does and what it does not, in a sentence or two. */
  readonly about: Said;
  /** The button, which names the act. */
  readonly button: Said;
  /** Whether it is about one subject, and which it is must be known first. */
  readonly ofSubject: boolean;
  /** Why it cannot be done now, where something that it rests on is missing. */
  readonly missing?: (ground: Ground) => Said | null;
  readonly fields: (ground: Ground) => readonly Field<Values>[];
  /** What is filled in from the start: what the address and the case say. */
  readonly start: (ground: Ground) => Partial<Values>;
  readonly send: (ground: Ground, values: Values, key: string) => Promise<Answer>;
  /** The field of each place of the request that has no field of its own name. */
  readonly places?: Readonly<Record<string, keyof Values & string>>;
  /** What is to be read before anything is filled in. */
  readonly Above?: ComponentType<{ readonly ground: Ground }>;
  readonly Beside?: ComponentType<{ readonly ground: Ground }>;
  /** What the answer says that is worth reading; where it is left out, the case is gone back to at once. */
  readonly Done?: ComponentType<{ readonly ground: Ground; readonly answer: Answer }>;
}

/** An act with its kinds of values forgotten, so that acts of all kinds stand in one list. */
export interface Step {
  readonly title: Said;
  readonly ofSubject: boolean;
  readonly render: (ground: Ground) => ReactNode;
}
