/** A text in the two languages in which Siklus answers. */
export interface Text {
  en: string;
  id: string;
}

export type Locale = keyof Text;

/** One bad field of a request: where it is (JSON pointer), what is wrong (stable code), and how to put it right. */
export interface FieldError {
  pointer: string;
  code: string;
  message: Text;
}

/** What the documentation and the answers say of one kind of problem. */
export interface ProblemKind {
  code: string;
  status: number;
  title: Text;
  /** May hold {placeholders} that the thrower fills. */
  detail: Text;
  /** What the reader can do about it. */
  remedy: Text;
  retryable?: boolean;
}

/** What fills the {placeholders}: a text of two languages where it is a sentence. */
export type Params = Record<string, string | number | Text>;

export interface ProblemOptions {
  params?: Params;
  errors?: FieldError[];
  /** Extension members of the answer, such as the states allowed from here. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A refusal with a meaning: the only kind of error that services throw on purpose. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly options: ProblemOptions = {},
  ) {
    super(kind.code, { cause: options.cause });
  }
}

const catalogue = new Map<string, ProblemKind>();

/** Makes problems of one kind, and names the kind to the documentation. */
export interface ProblemMaker {
  (options?: ProblemOptions): Problem;
  readonly kind: ProblemKind;
}

/** Declares a kind of problem once, where its rule lives, and returns the function that makes one. */
export function defineProblem(kind: ProblemKind): ProblemMaker {
  if (catalogue.has(kind.code)) throw new Error(`The problem ${kind.code} is declared twice.`);
  catalogue.set(kind.code, kind);
  return Object.assign((options?: ProblemOptions) => new Problem(kind, options), { kind });
}

export function problemKinds(): ProblemKind[] {
  return [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

export function problemKind(code: string): ProblemKind | undefined {
  return catalogue.get(code);
}

export function fill(text: Text, locale: Locale, params: Params = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name] ?? whole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}
