/** A deadline as it is filled in. */
export interface DeadlineValue {
  readonly by?: 'recommended' | 'immediate' | 'working_days' | 'days' | 'day';
  readonly count?: string;
  readonly day?: string;
}

export interface SentDeadline {
  readonly within?: string;
  readonly due_on?: string;
}

/** As the interface takes it. What is missing is left for the service to say. */
export function sentDeadline(value: DeadlineValue | undefined): SentDeadline {
  const { by, count = '', day = '' } = value ?? {};
  const counted = count.trim() === '' ? '0' : count.trim();
  switch (by) {
    case 'immediate':
      return { within: 'immediate' };
    case 'working_days':
      return { within: `${counted} working_days` };
    case 'days':
      return { within: `P${counted}D` };
    case 'day':
      return { due_on: day };
    case 'recommended':
    case undefined:
      return {};
  }
}
