import { FOREIGN, foreignPeer } from './foreign-peers.js';
import { NPM_PEERS } from './npm-peers.js';
import type { Peer } from './peer.js';

/** By the name that `--peer` takes. */
export const PEERS: Readonly<Record<string, Peer>> = {
  ...NPM_PEERS,
  ...Object.fromEntries(Object.entries(FOREIGN).map(([key, foreign]) => [key, foreignPeer(key, foreign)])),
};
