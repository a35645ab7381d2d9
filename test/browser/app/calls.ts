import type { AssetProgress, DocumentJson } from 'dianming';

/** What the test calls in the page: everything goes in and comes out as plain data. */
export interface Calls {
  /** Documents of texts, how the loading went, and the time to the first result in ms. */
  full(texts: readonly string[]): Promise<{
    readonly documents: readonly DocumentJson[];
    readonly progress: readonly AssetProgress[];
    readonly milliseconds: number;
  }>;
  lite(
    texts: readonly string[],
  ): Promise<{ readonly documents: readonly DocumentJson[]; readonly milliseconds: number }>;
  worker(
    texts: readonly string[],
  ): Promise<{ readonly documents: readonly DocumentJson[]; readonly isolated: boolean }>;
  /** What goes wrong with dictionaries that come from a folder, or that a fault has. */
  failing(
    fault: Fault,
  ): Promise<{ readonly name: string; readonly code: string; readonly message: string } | undefined>;
}

export type Fault = { readonly folder: string } | 'cut' | 'damaged' | 'page' | 'empty';
