/** Looks up the records that examples speak of, each once. */
export const COLLECTION = 'x-collection';
/** What the document calls a route that needs no permission of its own. */
const FOR_ALL = [undefined, 'none', 'signed_in'];

export class Records {
  #known = new Map();

  /** `ask` reads an address, and with a body tries a write there; it answers null where that is refused. */
  constructor(spec, anchor, ask) {
    Object.assign(this, { spec, anchor, ask });
  }

  #once(path) {
    if (!this.#known.has(path)) this.#known.set(path, this.ask(path));
    return this.#known.get(path);
  }

  async #first(path) {
    return (await this.#once(path))?.items?.[0] ?? null;
  }

  /** The record that the examples of one group belong to: a campaign that stands where the group's work is done. */
  async anchorOf(tag) {
    const { collection, byTag } = this.anchor;
    const found = byTag[tag] && (await this.#first(`/api/v1/${collection}?limit=1&${byTag[tag]}`));
    return found || this.#first(`/api/v1/${collection}?limit=1`);
  }

  /** Some record of a collection: of the group's campaign where there is one. */
  async of(collection, tag) {
    const list = this.spec.paths[`/api/v1/${collection}`]?.get;
    // What stands below a record of its own is looked for by those who know which.
    if (!list || collection.includes('{') || !(await this.#mayRead(list))) return null;
    const anchor = await this.anchorOf(tag);
    if (collection === this.anchor.collection) return anchor;
    const narrows = list.parameters.some(({ name }) => name === this.anchor.property);
    const query = anchor && narrows ? `&${this.anchor.property}=${anchor.id}` : '';
    const found = await this.#first(`/api/v1/${collection}?limit=1${query}`);
    return found || (query ? this.#first(`/api/v1/${collection}?limit=1`) : null);
  }

  /** What stands at an address, if it is one that can be read. */
  async at(path, address) {
    const reading = this.spec.paths[path]?.get;
    return reading && (await this.#mayRead(reading)) ? this.#once(address) : null;
  }

  /** What this person may not read is not asked for: the refusal would stand in the agency's audit chain. */
  async #mayRead({ 'x-permission': permission }) {
    return FOR_ALL.includes(permission) || this.mayDo(permission);
  }

  async mayDo(permission) {
    const me = await this.#once('/api/v1/me');
    return me?.permissions?.includes(permission) ?? false;
  }

  /** Whether a write would pass; nothing is written. */
  async passes(address, body) {
    return (await this.ask(`${address}?dryRun=true`, body))?.passed ?? false;
  }
}
