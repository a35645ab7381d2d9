// The program of a pool's threads: an entry of its own, which only the pool starts.
import Tinypool from 'tinypool';
import { partsOf } from '../document/create-document.js';
import { createExtractor } from '../extractor.js';
import { handFiles } from '../lexicon/handed-files.js';
import { faultOf, type ThreadAnswer, type ThreadSetup, type ThreadTask } from './thread-messages.js';

const { files, options } = Tinypool.workerData as ThreadSetup;
handFiles(files);
const loading = createExtractor<string>(options);
// Whoever asks is told; until then a failure is no reason to end.
loading.catch(() => undefined);

export default async function readText({ text }: ThreadTask): Promise<ThreadAnswer> {
  try {
    const extractor = await loading;
    if (text === undefined) return {};
    const { text: _, ...parts } = partsOf(extractor.extract(text));
    return { parts };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}
