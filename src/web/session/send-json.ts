/** Sends what has no key of its own (sessions and links), and throws what was answered otherwise. */
export async function sendJson<Answer>(method: 'POST', path: string, body: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(body),
  });
  const data: unknown = await response.json().catch(() => null);
  if (!response.ok) throw Object.assign(new Error(path), { status: response.status, data });
  return data as Answer;
}
