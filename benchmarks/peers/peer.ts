import type { Extraction } from '../../src/evaluation/index.js';

/** Another package of npm, made to answer the question that dianming answers. */
export interface Peer {
  readonly name: string;
  /** The installed version. */
  readonly version: string;
  /** Loads its dictionary, and returns what finds entities. */
  load(): Promise<(text: string) => Extraction>;
}
