interface Kept<T> {
  value: Promise<T>;
  madeAt: number;
}

export interface Keeping {
  /** So long it is handed out as it is. */
  freshMs: number;
  /** At most so many; what was asked for least lately goes first. */
  most: number;
  now?: () => number;
}

/**
 * Keeps what was made for a while and in a limited number. Whoever asks while it is being made waits for that one; what
 * failed is not kept.
 */
export class Keeper<T> {
  private readonly kept = new Map<string, Kept<T>>();
  private readonly now: () => number;

  constructor(private readonly keeping: Keeping) {
    this.now = keeping.now ?? Date.now;
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.kept.get(key);
    this.kept.delete(key);
    if (found && this.now() - found.madeAt < this.keeping.freshMs) {
      this.kept.set(key, found);
      return found.value;
    }
    const entry: Kept<T> = { value: make(), madeAt: this.now() };
    this.kept.set(key, entry);
    entry.value.catch(() => this.drop(key, entry));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.keeping.most) break;
      this.kept.delete(oldest);
    }
    return entry.value;
  }

  /** Lets go of what begins with this and is older than so long. */
  letGo(prefix: string, olderThanMs: number): void {
    const until = this.now() - olderThanMs;
    for (const [key, { madeAt }] of this.kept) {
      if (key.startsWith(prefix) && madeAt <= until) this.kept.delete(key);
    }
  }

  private drop(key: string, entry: Kept<T>): void {
    if (this.kept.get(key) === entry) this.kept.delete(key);
  }
}
