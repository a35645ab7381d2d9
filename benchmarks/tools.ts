import type { Extraction } from '../src/evaluation/index.js';
import { PEERS } from './peers/index.js';

/** What finds entities: this package, or a peer. */
export interface Tool {
  readonly name: string;
  load(): Promise<(text: string) => Extraction | Promise<Extraction>>;
  /** Ends what {@link load} has started outside this process. */
  close?(): void;
}

/** This package as it is in `src/`, with options for `createExtractor` of the full edition or of `dianming/lite`. */
export function dianming(options: Readonly<Record<string, unknown>> = {}, lite = false): Tool {
  return {
    name: lite ? 'dianming/lite' : 'dianming',
    async load() {
      const { createExtractor } = lite ? await import('../src/lite/index.js') : await import('../src/index.js');
      const extractor = await createExtractor(options);
      return (text) => extractor.extract(text);
    },
  };
}

/** @throws if there is no such peer. */
export function peer(name: string): Tool {
  const found = PEERS[name];
  if (found === undefined)
    throw new Error(`no peer ${JSON.stringify(name)}; there are ${Object.keys(PEERS).join(', ')}`);
  return { name: `${found.name} ${found.version}`, load: () => found.load(), close: () => found.close?.() };
}

export const PEER_NAMES: readonly string[] = Object.keys(PEERS);
