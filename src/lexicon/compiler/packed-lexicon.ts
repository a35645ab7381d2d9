import { gzipSync } from 'node:zlib';
import { writePackedFile } from '../assets/packed-file.js';
import { readContainer, writeContainer } from '../container.js';
import { packLexicon } from '../packing/pack-lexicon.js';
import { compileLexicon, type LexiconParts } from './compile-lexicon.js';

/**
 * A lexicon as the package has it: compiled, packed, compressed.
 *
 * @param keepsWords whether starting fast counts for more than a small file
 * @throws DianmingError as {@link compileLexicon} does
 */
export function packedLexicon(parts: LexiconParts, keepsWords: boolean): Uint8Array<ArrayBuffer> {
  const sections = readContainer(compileLexicon(parts), 'lexicon').withPrefix('');
  return writePackedFile(gzipSync(writeContainer(packLexicon(sections, keepsWords)), { level: 9 }));
}
