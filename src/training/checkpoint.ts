import { DianmingError } from '../errors.js';
import { readContainer, type Sections, writeContainer } from '../lexicon/container.js';
import type { LearnerState } from '../tagger/training/learner.js';

const CHECKPOINT_VERSION = 1;

/** A training between two passes: all that is needed to go on as if it had never stopped. */
export interface Checkpoint {
  /** Of data and options; see {@link fingerprintOf}. */
  readonly fingerprint: number;
  /** Passes made. */
  readonly pass: number;
  /** Best mean F1 so far, and the number of passes since. */
  readonly best: number;
  readonly behind: number;
  readonly learner: LearnerState;
  /** The model of the best pass, as a file. */
  readonly model: Uint8Array;
}

type Header = Omit<Checkpoint, 'learner' | 'model'> & {
  readonly checkpoint: number;
  readonly steps: number;
  readonly arrays: readonly string[];
};

/** A checkpoint as a file. */
export function writeCheckpoint({ learner, model, ...rest }: Checkpoint): Uint8Array<ArrayBuffer> {
  const arrays = Object.keys(learner.arrays);
  const header: Header = { checkpoint: CHECKPOINT_VERSION, ...rest, steps: learner.steps, arrays };
  const sections: Record<string, Sections[string]> = {
    'checkpoint.header': new TextEncoder().encode(JSON.stringify(header)),
    'checkpoint.model': model,
  };
  for (const name of arrays) sections[`learner.${name}`] = learner.arrays[name] as Float32Array;
  return writeContainer(sections);
}

/**
 * Opens what {@link writeCheckpoint} wrote.
 *
 * @param fileName what messages call the file
 * @throws DianmingError `ERR_BINARY` if the file is damaged, cut short, of another version or no checkpoint
 */
export function readCheckpoint(bytes: Uint8Array, fileName: string): Checkpoint {
  const container = readContainer(bytes, fileName);
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(container.get('checkpoint.header', 'u8'))) as Header;
  } catch (cause) {
    throw new DianmingError('ERR_BINARY', `${fileName}: no checkpoint of a training`, { cause });
  }
  const { checkpoint, steps, arrays, ...rest } = header;
  if (checkpoint !== CHECKPOINT_VERSION) {
    throw new DianmingError(
      'ERR_BINARY',
      `${fileName}: checkpoint version ${checkpoint}, this package reads version ${CHECKPOINT_VERSION}: train again without it`,
    );
  }
  const kept = arrays.map((name) => [name, container.get(`learner.${name}`, 'f32')] as const);
  return {
    ...rest,
    learner: { steps, arrays: Object.fromEntries(kept) },
    model: container.get('checkpoint.model', 'u8'),
  };
}
