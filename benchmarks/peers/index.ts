import { FOREIGN, foreignPeer } from './foreign-peers.js';
import { nodeRsJieba } from './node-rs-jieba.js';
import { nodejieba } from './nodejieba.js';
import type { Peer } from './peer.js';
import { segmentit } from './segmentit.js';

/** By the name that `--peer` takes. */
export const PEERS: Readonly<Record<string, Peer>> = {
  nodejieba,
  'node-rs-jieba': nodeRsJieba,
  segmentit,
  ...Object.fromEntries(Object.entries(FOREIGN).map(([key, foreign]) => [key, foreignPeer(key, foreign)])),
};
