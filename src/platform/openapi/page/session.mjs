/** The person at the page. What is remembered ends with the tab. */
const KEPT = 'siklus.session';
/** Seconds before its end at which a token is replaced. */
const EARLY = 30;

const now = () => Date.now() / 1000;

async function post(path, body) {
  const headers = { 'content-type': 'application/json', 'accept-language': document.documentElement.lang };
  const response = await fetch(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title);
  return answer;
}

export class Session {
  #kept = null;
  #renewing = null;

  get person() {
    return this.#kept?.person ?? null;
  }

  get accessToken() {
    return this.#kept?.accessToken ?? null;
  }

  async signIn(email, password) {
    this.#keep(await post('auth/login', { email, password }));
  }

  signOut() {
    const { accessToken } = this.#kept ?? {};
    this.#forget();
    const headers = { authorization: `Bearer ${accessToken}` };
    return fetch('/api/v1/auth/logout', { method: 'POST', headers }).catch(() => null);
  }

  /** After a reload of the tab. */
  async restore() {
    this.#kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    await this.token();
  }

  /** A token that is still good, or null where nobody is signed in. */
  async token() {
    if (this.#kept && now() > this.#kept.endsAt - EARLY) {
      // Several requests at once share one renewal: a refresh token works once.
      const renewing = this.#renewing ?? this.#renew();
      this.#renewing = renewing;
      await renewing;
      this.#renewing = null;
    }
    return this.accessToken;
  }

  /** Reads an address, or sends a body there; null where the service refuses. */
  async ask(path, body) {
    const authorization = `Bearer ${await this.token()}`;
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    return response.ok ? response.json() : null;
  }

  async #renew() {
    try {
      this.#keep(await post('auth/refresh', { refreshToken: this.#kept.refreshToken }));
    } catch {
      // The session is over; the page goes on as nobody's.
      this.#forget();
    }
  }

  #keep(tokens) {
    this.#kept = { ...tokens, endsAt: now() + tokens.expiresIn };
    sessionStorage.setItem(KEPT, JSON.stringify(this.#kept));
  }

  #forget() {
    this.#kept = null;
    sessionStorage.removeItem(KEPT);
  }
}
