import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type RulebookVersion, whatIf } from '#client';
import { evaluatedPart } from '../../drafts/case-of-draft.js';
import type { DraftContent } from '../../drafts/draft.js';
import { useConnected } from '../../api/use-connected.js';
import { useMay } from '../../session/session.js';
import { checkAnswer } from '../../ui/facts/check-answer.js';
import { hasBasics } from './check-draft.js';

const pauseMs = 350;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What would be recommended for the draft as it stands, once the typing pauses. Nothing is recorded by it. */
export function useWhatIf(content: DraftContent, version: Pick<RulebookVersion, 'facts'>) {
  const isOnline = useConnected();
  const may = useMay();
  const facts = new Map(version.facts.map((fact) => [fact.id, fact]));
  const body = evaluatedPart(content, (name, answer) => {
    const fact = facts.get(name);
    return fact !== undefined && fact.type !== 'text' && !fact.personal && checkAnswer(fact, answer) === null;
  });
  const now = JSON.stringify(body);
  const settled = useSettled(now);
  const isAskable = isOnline && may('whatIf') && hasBasics(content);
  const query = useQuery({
    queryKey: ['whatIf', settled],
    queryFn: () => whatIf(JSON.parse(settled), {}),
    enabled: isAskable,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isCurrent = settled === now && query.isSuccess && !query.isPlaceholderData;
  return { isAskable, isCurrent, error: query.error, recommendations: query.data?.recommendations ?? null };
}

export type WhatIf = ReturnType<typeof useWhatIf>;
