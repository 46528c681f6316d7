/** One answer, its body already parsed. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;

export interface Asking {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the running service as a program would. */
export async function ask(
  url: string,
  method: string,
  path: string,
  { body, headers }: Asking = {},
): Promise<Answer<Body>> {
  const response = await fetch(`${url}${path.startsWith('/') ? path : `/api/v1/${path}`}`, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  // What goes on for ever has tests of its own; here it matters that it began.
  const endless = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (endless) await response.body?.cancel();
  const text = endless ? '' : await response.text();
  const json = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

/** One person's way to the service: `await head.post('campaigns', {...})`. Paths without a leading slash are below /api/v1. */
export class Client {
  readonly url: string;
  readonly token: string | null;
  /** Id of the person. */
  readonly id: string;
  readonly email: string;

  constructor(url: string, token: string | null, id = '', email = '') {
    this.url = url;
    this.token = token;
    this.id = id;
    this.email = email;
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send('POST', path, { body, headers });
  }

  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send('PUT', path, { body, headers });
  }

  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send('PATCH', path, { body, headers });
  }

  delete(path: string, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send('DELETE', path, { headers });
  }

  /** A move of a record: `POST {path}/transitions`. */
  move(path: string, to: string, more: Record<string, unknown> = {}): Promise<Answer<Body>> {
    return this.post(`${path}/transitions`, { to, ...more });
  }

  send(method: string, path: string, { body, headers }: Asking = {}): Promise<Answer<Body>> {
    const authorization: Record<string, string> = this.token === null ? {} : { authorization: `Bearer ${this.token}` };
    return ask(this.url, method, path, { body, headers: { ...authorization, ...headers } });
  }
}

/** What a test stores has to be stored: answers the record, or fails with what the service said. */
export async function made(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status !== 200 && status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The header that says which version was read. */
export const ifMatch = ({ version }: { version: number }): Record<string, string> => ({ 'if-match': `"${version}"` });
