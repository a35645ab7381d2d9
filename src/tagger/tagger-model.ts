import { DianmingError } from '../errors.js';
import { type Container, readContainer, type Sections, writeContainer } from '../lexicon/container.js';
import { hashOf } from './hash.js';
import { LabelSet } from './labels.js';
import { FEATURE_TEMPLATES } from './templates.js';
import { deltas, type PackedRows, undelta } from './weight-rows.js';
import { WordClusters } from './word-clusters.js';

/** Version of what is in the file; the container has its own. */
const MODEL_VERSION = 1;

/** What the file says of itself. */
export interface ModelHeader {
  readonly version: number;
  /** Fingerprint of the feature templates: weights are worth nothing to other templates. */
  readonly templates: number;
  readonly types: readonly string[];
  readonly conventions: readonly string[];
  /** What one unit of a weight is worth. */
  readonly scale: number;
  /** Free words of who trained it: corpora, figures. */
  readonly note: string;
}

/** Learned weights, as the trainer makes them and the tagger reads them. */
export interface TaggerModel {
  readonly types: readonly string[];
  readonly conventions: readonly string[];
  readonly scale: number;
  readonly note: string;
  readonly shared: PackedRows;
  /** What each convention adds, in the order of `conventions`. */
  readonly own: readonly PackedRows[];
  /** (1 + conventions) × labels²; the first block is shared. */
  readonly transitions: Float32Array;
  readonly clusters: WordClusters;
}

const FINGERPRINT = hashOf(
  FEATURE_TEMPLATES.map(({ source, byConvention }) => `${byConvention ? '*' : ''}${source}`).join('\n'),
);

/** The same model always gives the same bytes. */
export function writeModel(model: TaggerModel): Uint8Array<ArrayBuffer> {
  const header: ModelHeader = {
    version: MODEL_VERSION,
    templates: FINGERPRINT,
    types: model.types,
    conventions: model.conventions,
    scale: model.scale,
    note: model.note,
  };
  const sections: Record<string, Sections[string]> = {
    'tagger.header': new TextEncoder().encode(JSON.stringify(header)),
    'tagger.transitions': model.transitions,
    ...writeRows('tagger.shared', model.shared),
    'clusters.coarse': model.clusters.coarse,
  };
  model.own.forEach((rows, i) => {
    Object.assign(sections, writeRows(`tagger.own.${i}`, rows));
  });
  const order = Uint32Array.from(model.clusters.hashes, (hash) => hash >>> 0);
  const byHash = new Map(Array.from(order, (hash, i) => [hash, model.clusters.clusters[i] as number]));
  const sorted = order.slice().sort();
  sections['clusters.hashes'] = deltas(sorted);
  sections['clusters.numbers'] = Uint16Array.from(sorted, (hash) => byHash.get(hash) as number);
  return writeContainer(sections);
}

/**
 * Opens what {@link writeModel} wrote.
 *
 * @param fileName what messages call the file
 * @throws DianmingError `ERR_BINARY` if the file is damaged or cut short, was made for other features or another
 *   version of this package, or is no model
 */
export function readModel(bytes: Uint8Array, fileName: string): TaggerModel {
  const container = readContainer(bytes, fileName);
  const header = readHeader(container, fileName);
  const sorted = undelta(container.get('clusters.hashes', 'u8'), container.get('clusters.numbers', 'u16').length);
  return {
    types: header.types,
    conventions: header.conventions,
    scale: header.scale,
    note: header.note,
    shared: readRows(container, 'tagger.shared'),
    own: header.conventions.map((_, i) => readRows(container, `tagger.own.${i}`)),
    transitions: transitionsOf(container, header, fileName),
    clusters: new WordClusters(
      Int32Array.from(sorted, (hash) => hash | 0),
      container.get('clusters.numbers', 'u16'),
      container.get('clusters.coarse', 'u8'),
    ),
  };
}

function readHeader(container: Container, fileName: string): ModelHeader {
  let header: Partial<ModelHeader>;
  try {
    header = JSON.parse(new TextDecoder().decode(container.get('tagger.header', 'u8')));
  } catch (cause) {
    throw new DianmingError('ERR_BINARY', `${fileName}: no model of a tagger`, { cause });
  }
  if (header.version !== MODEL_VERSION) {
    throw new DianmingError(
      'ERR_BINARY',
      `${fileName}: model version ${header.version}, this package reads version ${MODEL_VERSION}: train it again`,
    );
  }
  if (header.templates !== FINGERPRINT) {
    throw new DianmingError(
      'ERR_BINARY',
      `${fileName}: made for other features than this package has: train it again with this version`,
    );
  }
  return header as ModelHeader;
}

function transitionsOf(container: Container, header: ModelHeader, fileName: string): Float32Array {
  const transitions = container.get('tagger.transitions', 'f32');
  const expected = (1 + header.conventions.length) * new LabelSet(header.types).size ** 2;
  if (transitions.length !== expected) {
    throw new DianmingError('ERR_BINARY', `${fileName}: ${transitions.length} transitions instead of ${expected}`);
  }
  return transitions;
}

function writeRows(name: string, rows: PackedRows): Sections {
  return {
    [`${name}.hashes`]: rows.hashes,
    [`${name}.count`]: Uint32Array.of(rows.count),
    [`${name}.labels`]: rows.labels,
    [`${name}.weights`]: rows.weights,
  };
}

function readRows(container: Container, name: string): PackedRows {
  return {
    count: container.get(`${name}.count`, 'u32')[0] as number,
    hashes: container.get(`${name}.hashes`, 'u8'),
    labels: container.get(`${name}.labels`, 'u8'),
    weights: container.get(`${name}.weights`, 'i8'),
  };
}
