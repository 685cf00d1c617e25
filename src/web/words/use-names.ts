import { useQuery } from '@tanstack/react-query';
import { useMay } from '../session/session.js';
import { defineWords } from './define-words.js';
import { accountNamesQuery, unitNamesQuery } from '../api/name-queries.js';
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
  /** Whoever has an account by name and id, for two people may share a name; anybody else by the id alone. */
  readonly person: (id: string) => string;
  /** The same of whoever did something; an id that nobody proved to be theirs gets no name. */
  readonly actor: (actor: Actor) => string;
}

export function usePeople(): People {
  const say = useWords(words);
  const may = useMay();
  const { data } = useQuery({ ...accountNamesQuery, enabled: may('listAccountNames') });
  const person = (id: string): string => {
    const name = nameIn(data, id);
    return name === null || name === id ? id : say('person', { name, id });
  };
  return {
    person,
    actor: ({ id, authenticated }) => (authenticated ? person(id) : say('unproved', { id })),
  };
}

/** A unit of the register by its name; by its ref where it has none. */
export function useUnitName(): (ref: string) => string {
  const may = useMay();
  const { data } = useQuery({ ...unitNamesQuery, enabled: may('listUnitNames') });
  return (ref) => nameIn(data, ref) ?? ref;
}
