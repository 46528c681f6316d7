import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One part of a page as the library takes it. Its published types would bring a browser's names into the whole service. */
export type Part = string | { [property: string]: unknown };

interface NodeInfo {
  headlineLevel?: number;
  startPosition: { verticalRatio: number };
  table?: unknown;
}

/** What else stands on the page of a part. */
export interface Nearby {
  getFollowingNodesOnPage(): NodeInfo[];
}

export interface Definition {
  content: Part[];
  footer: (page: number, of: number) => Part;
  background: () => Part;
  /** Asked of every part once the pages are laid out: whether it begins a page. */
  pageBreakBefore: (node: NodeInfo, nearby: Nearby) => boolean;
  [option: string]: unknown;
}

interface Library {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: (url: string) => boolean): void;
  setLocalAccessPolicy(policy: (path: string) => boolean): void;
  createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
}

const load = createRequire(import.meta.url);
const FOLDER = join(dirname(load.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const FONTS = {
  normal: join(FOLDER, 'Roboto-Regular.ttf'),
  bold: join(FOLDER, 'Roboto-Medium.ttf'),
  italics: join(FOLDER, 'Roboto-Italic.ttf'),
  bolditalics: join(FOLDER, 'Roboto-MediumItalic.ttf'),
};
const ALLOWED = new Set(Object.values(FONTS));

/** The library with its own fonts. A paper holds what people typed: whatever it says, drawing it opens nothing but these. */
export function pdfLibrary(): Library {
  const library = load('pdfmake') as Library;
  library.setFonts({ Roboto: FONTS });
  library.setUrlAccessPolicy(() => false);
  library.setLocalAccessPolicy((path) => ALLOWED.has(path));
  return library;
}
