import type { Extraction } from '../../src/evaluation/index.js';

/** Another tool, made to answer the question that dianming answers. */
export interface Peer {
  readonly name: string;
  /** The installed version. */
  readonly version: string;
  /**
   * Loads its dictionary or model, and returns what finds entities.
   *
   * @throws if it is not installed.
   */
  load(): Promise<(text: string) => Extraction | Promise<Extraction>>;
  /** Ends the process that {@link load} has started, if it is one that needs a process of its own. */
  close?(): void;
}
