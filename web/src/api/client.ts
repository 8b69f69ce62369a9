/** Asks the server. */

/** What a request was refused with: a key that the messages know, and the server's own sentence. */
export class Refusal extends Error {
  readonly key: string;
  readonly status: number;

  constructor(status: number, key: string, message: string) {
    super(message);
    this.status = status;
    this.key = key;
  }
}

export type Query = Record<string, string | number | boolean | undefined>;

/** The address of an API path with the parameters that are set. */
export function address(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const words = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return words === "" ? `/api/${path}` : `/api/${path}?${words}`;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return await answer<T>(await sent(address(path, query), signal ? { signal } : {}));
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json" };
  return await answer<T>(await sent(address(path), { method: "POST", headers, body: JSON.stringify(body) }));
}

async function sent(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refusal(0, "no-server", String(error));
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const said = (await response.json().catch(() => undefined)) as
    | { error?: { key: string; message: string } }
    | undefined;
  throw new Refusal(response.status, said?.error?.key ?? "fault", said?.error?.message ?? response.statusText);
}
