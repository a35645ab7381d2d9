import { gzipSync } from 'node:zlib';
import { writePackedFile } from '../assets/packed-file.js';
import { readContainer, writeContainer } from '../container.js';
import { packLexicon } from '../packing/pack-lexicon.js';
import { compileLexicon, type LexiconParts } from './compile-lexicon.js';

/**
 * A lexicon as the package has it: compiled, packed, compressed.
 *
 * @throws DianmingError as {@link compileLexicon} does
 */
export function packedLexicon(parts: LexiconParts): Uint8Array<ArrayBuffer> {
  const sections = readContainer(compileLexicon(parts), 'lexicon').withPrefix('');
  return writePackedFile(gzipSync(writeContainer(packLexicon(sections)), { level: 9 }));
}
