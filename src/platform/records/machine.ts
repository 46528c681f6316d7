/** Which states there are, and which may follow each. */
export type StateTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** A state machine as a table; a table that cannot be right stops the program when it loads. */
export class Machine<S extends string> {
  readonly states: readonly S[];

  constructor(
    readonly name: string,
    readonly initial: S,
    private readonly table: StateTable<S>,
  ) {
    this.states = Object.keys(table) as S[];
    this.refuseUnknown();
    this.refuseUnreachable();
  }

  allowedFrom(state: S): readonly S[] {
    return this.table[state] ?? [];
  }

  canMove(from: S, to: S): boolean {
    return this.allowedFrom(from).includes(to);
  }

  isFinal(state: S): boolean {
    return this.allowedFrom(state).length === 0;
  }

  private refuseUnknown(): void {
    for (const state of [this.initial, ...Object.values<readonly S[]>(this.table).flat()]) {
      if (!this.states.includes(state))
        throw new Error(`The state table ${this.name} speaks of an unknown state ${state}.`);
    }
  }

  private refuseUnreachable(): void {
    const reached = new Set<S>([this.initial]);
    // A set visits what is added to it on the way.
    for (const state of reached) for (const next of this.allowedFrom(state)) reached.add(next);
    const lost = this.states.filter((state) => !reached.has(state));
    if (lost.length > 0) throw new Error(`The state table ${this.name} never reaches ${lost.join(', ')}.`);
  }
}
