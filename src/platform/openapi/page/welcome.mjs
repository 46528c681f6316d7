/** The panel above the operations: what this page is for, in two languages, and who one is here. */
const TEXTS = {
  signInAs: { en: 'Sign in as', id: 'Masuk sebagai' },
  signedInAs: { en: 'Signed in as', id: 'Anda masuk sebagai' },
  signOut: { en: 'Sign out', id: 'Keluar' },
  signIn: { en: 'Sign in', id: 'Masuk' },
  email: { en: 'E-mail', id: 'Surel' },
  password: { en: 'Password', id: 'Kata sandi' },
  document: { en: 'For programs, the document itself:', id: 'Untuk program, dokumennya sendiri:' },
  working: { en: 'One moment …', id: 'Sebentar …' },
};
const LANGUAGES = { id: 'Bahasa Indonesia', en: 'English' };
const KEPT = 'siklus.language';
/** Where people without a mouse go on when what had the focus is gone. */
const NEXT = '.signed-in button, .accounts button, [aria-pressed="true"]';

const say = (text) => text[document.documentElement.lang];

function element(name, attributes = {}, ...children) {
  const node = Object.assign(document.createElement(name), attributes);
  node.append(...children.filter((child) => child !== null));
  return node;
}

const button = (attributes, ...children) => element('button', { type: 'button', ...attributes }, ...children);

export class Welcome {
  #panel = document.getElementById('welcome');
  #status = element('p', { className: 'status', role: 'status' });

  /** `redraw` writes the operations anew, `open` shows one of them. */
  constructor(page, session, { redraw, open }) {
    Object.assign(this, { page, session, redraw, open });
    const kept = localStorage.getItem(KEPT);
    document.documentElement.lang = kept ?? (navigator.language.startsWith('id') ? 'id' : 'en');
  }

  show() {
    const held = this.#panel.contains(document.activeElement);
    const { title, intro, steps, accounts } = this.page;
    this.#panel.replaceChildren(
      this.#languages(),
      element('h1', {}, title),
      element('p', {}, say(intro)),
      element('ol', {}, ...steps.map((step) => this.#step(step))),
      this.session.person ? this.#signedIn() : accounts.length > 0 ? this.#accounts() : this.#form(),
      this.#status,
      this.#document(),
    );
    if (held) this.#panel.querySelector(NEXT)?.focus();
  }

  /** Signing in or out changes every example below; how it went is said to those too who do not see it. */
  async #attempt(work) {
    this.#panel.setAttribute('aria-busy', 'true');
    this.#status.textContent = say(TEXTS.working);
    try {
      await work();
      await this.redraw();
      this.#status.textContent = '';
      this.show();
    } catch (error) {
      this.#status.textContent = error.message;
    } finally {
      this.#panel.removeAttribute('aria-busy');
    }
  }

  #speak(lang) {
    document.documentElement.lang = lang;
    localStorage.setItem(KEPT, lang);
    this.show();
  }

  #languages() {
    const choices = Object.entries(LANGUAGES).map(([lang, label]) => {
      const chosen = document.documentElement.lang === lang;
      return button({ lang, ariaPressed: String(chosen), onclick: () => this.#speak(lang) }, label);
    });
    return element('div', { className: 'languages' }, ...choices);
  }

  #step({ text, operationId, link }) {
    const go = () => button({ className: 'link', onclick: () => this.open(operationId) }, say(link));
    return element('li', {}, `${say(text)} `, link ? go() : null);
  }

  #accounts() {
    const one = ({ role, name, email }) =>
      button(
        { title: email, onclick: () => this.#attempt(() => this.session.signIn(email, this.page.password)) },
        element('strong', {}, say(role)),
        element('span', {}, name),
      );
    const groups = this.page.accounts.map(({ agency, people }) =>
      element('fieldset', {}, element('legend', {}, agency), ...people.map(one)),
    );
    return element('div', { className: 'accounts' }, element('h2', {}, say(TEXTS.signInAs)), ...groups);
  }

  #form() {
    const field = (name, type, autocomplete) =>
      element('label', {}, say(TEXTS[name]), element('input', { name, type, autocomplete, required: true }));
    const onsubmit = (event) => {
      event.preventDefault();
      const given = new FormData(event.target);
      return this.#attempt(() => this.session.signIn(given.get('email'), given.get('password')));
    };
    return element(
      'form',
      { onsubmit },
      element('h2', {}, say(TEXTS.signIn)),
      field('email', 'email', 'username'),
      field('password', 'password', 'current-password'),
      element('button', { type: 'submit' }, say(TEXTS.signIn)),
    );
  }

  #document() {
    const links = ['/openapi.json', '/openapi.yaml'].flatMap((href) => [' ', element('a', { href }, href.slice(1))]);
    return element('p', { className: 'document' }, say(TEXTS.document), ...links);
  }

  #signedIn() {
    const { name, role, organization } = this.session.person;
    const known = this.page.roles[role];
    const who = ` (${known ? say(known) : role}), ${organization.name}`;
    return element(
      'div',
      { className: 'signed-in' },
      element('p', {}, `${say(TEXTS.signedInAs)} `, element('strong', {}, name), who),
      button({ onclick: () => this.#attempt(() => this.session.signOut()) }, say(TEXTS.signOut)),
    );
  }
}
