import { useQuery } from '@tanstack/react-query';
import { useMay } from '../session/session.js';
import { defineWords } from './define-words.js';
import { accountNamesQuery, asRead, unitNamesQuery } from '../api/name-queries.js';
import { useWords } from './use-words.js';

const words = defineWords({
  person: { zh: '{name}（{id}）', en: '{name} ({id})' },
  unproved: { zh: '{id}（自报）', en: '{id} (as they said)' },
});

/** Who did something, as entries name them. */
export interface Actor {
  readonly id: string;
  readonly authenticated: boolean;
}

interface Names {
  readonly names: Readonly<Record<string, string | null>>;
}

const nameIn = (known: Names | undefined, id: string): string | null =>
  known && Object.hasOwn(known.names, id) ? (known.names[id] ?? null) : null;

export interface People {
  /** Whoever has an account by name, with the id where others are called alike; anybody else by the id. */
  readonly person: (id: string) => string;
  /** The same of whoever did something; an id that nobody proved to be theirs gets no name. */
  readonly actor: (actor: Actor) => string;
  /** Always with the id, as it was recorded. */
  readonly recorded: (actor: Actor) => string;
}

export function usePeople(): People {
  const say = useWords(words);
  const may = useMay();
  const { data } = useQuery({ ...accountNamesQuery, enabled: may('listAccountNames') });
  const both = (id: string): string => {
    const name = nameIn(data, id);
    return name === null || name === id ? id : say('person', { name, id });
  };
  const person = (id: string): string => {
    const name = nameIn(data, id);
    return name !== null && data?.unlike.has(asRead(name)) ? name : both(id);
  };
  const unproved = ({ id }: Actor): string => say('unproved', { id });
  return {
    person,
    actor: (actor) => (actor.authenticated ? person(actor.id) : unproved(actor)),
    recorded: (actor) => (actor.authenticated ? both(actor.id) : unproved(actor)),
  };
}

/** A unit of the register by its name; by its ref where it has none. */
export function useUnitName(): (ref: string) => string {
  const may = useMay();
  const { data } = useQuery({ ...unitNamesQuery, enabled: may('listUnitNames') });
  return (ref) => nameIn(data, ref) ?? ref;
}
