import { nodeRsJieba } from './node-rs-jieba.js';
import { nodejieba } from './nodejieba.js';
import type { Peer } from './peer.js';
import { segmentit } from './segmentit.js';

/** The peers that `npm install` has brought, in the process of whoever loads them. */
export const NPM_PEERS: Readonly<Record<string, Peer>> = { nodejieba, 'node-rs-jieba': nodeRsJieba, segmentit };
