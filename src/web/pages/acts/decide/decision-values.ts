import { filled, linesIn } from '../filled.js';

/** How "no rule gives a response" stands among the choices; no rung can have this id. */
export const noResponse = '-';

/** What a decider fills in. */
export interface DecisionValues {
  readonly response?: string;
  readonly reasons?: string;
  readonly cannot_establish?: Readonly<Record<string, string | undefined>>;
  readonly exemption_confirmed?: boolean;
  readonly officers?: readonly (string | undefined)[];
  readonly appeal_until?: string;
}

/** The decision as it is sent; what was left blank is left out. */
export function sentDecision(
  { response = noResponse, reasons = '', ...values }: DecisionValues,
  on: { readonly subject: string; readonly recommendation: number },
) {
  const why = Object.entries(values.cannot_establish ?? {}).flatMap(([fact, text]) => {
    const said = filled(text);
    return said === undefined ? [] : [[fact, said] as const];
  });
  const officers = linesIn(values.officers);
  return {
    ...on,
    response: response === noResponse ? null : response,
    facts_confirmed: true as const,
    reasons,
    cannot_establish: why.length > 0 ? Object.fromEntries(why) : undefined,
    officers: officers.length > 0 ? officers : undefined,
    exemption_confirmed: values.exemption_confirmed || undefined,
    appeal_until: filled(values.appeal_until),
  };
}
