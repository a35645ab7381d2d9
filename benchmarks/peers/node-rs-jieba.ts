import { installedVersion } from './installed-version.js';
import { LABELS } from './labels.js';
import type { Peer } from './peer.js';
import { mentionsOfWords } from './tagged-words.js';

export const nodeRsJieba: Peer = {
  name: '@node-rs/jieba',
  version: installedVersion('@node-rs/jieba'),
  async load() {
    const { Jieba } = await import('@node-rs/jieba');
    const { dict } = await import('@node-rs/jieba/dict.js');
    const jieba = Jieba.withDict(dict);
    return (text) => ({
      mentions: mentionsOfWords(
        text,
        jieba.tag(text, true).map(({ word, tag }) => ({ word, type: LABELS.jieba[tag] })),
      ),
    });
  },
};
