import { health, readiness } from '#client';

type Readiness = Awaited<ReturnType<typeof readiness>>;

const isReadiness = (value: unknown): value is Readiness =>
  typeof value === 'object' && value !== null && 'entries' in value && 'status' in value;

/** Whether the service takes cases. That it does not is an answer as well, which comes as a failure (503). */
export async function readReadiness(): Promise<Readiness> {
  try {
    return await readiness();
  } catch (error) {
    const data: unknown = typeof error === 'object' && error !== null && 'data' in error ? error.data : null;
    if (isReadiness(data)) return data;
    throw error;
  }
}

export async function readState(): Promise<Readiness & { readonly version: string }> {
  const [state, { version }] = await Promise.all([readReadiness(), health()]);
  return { ...state, version };
}
