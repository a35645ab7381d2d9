import { installedVersion } from './installed-version.js';
import { LABELS } from './labels.js';
import type { Peer } from './peer.js';
import { mentionsOfWords } from './tagged-words.js';

export const nodejieba: Peer = {
  name: 'nodejieba',
  version: installedVersion('nodejieba'),
  async load() {
    const { default: jieba } = await import('nodejieba');
    jieba.load();
    return (text) => ({
      mentions: mentionsOfWords(
        text,
        jieba.tag(text).map(({ word, tag }) => ({ word, type: LABELS.jieba[tag] })),
      ),
    });
  },
};
