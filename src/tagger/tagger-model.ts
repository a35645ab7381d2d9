import { DianmingError } from '../errors.js';
import { type Container, readContainer, type Sections, writeContainer } from '../lexicon/container.js';
import { hashOf } from './hash.js';
import { LabelSet } from './labels.js';
import { FEATURE_TEMPLATES } from './templates.js';
import { VarintReader, VarintWriter } from './varint.js';
import { mergedRows, type WeightRows } from './weight-table.js';
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
  readonly shared: WeightRows;
  /** What each convention adds, in the order of `conventions`. */
  readonly own: readonly WeightRows[];
  /** (1 + conventions) × labels²; the first block is shared. */
  readonly transitions: Float32Array;
  readonly clusters: WordClusters;
}

const FINGERPRINT = hashOf(
  FEATURE_TEMPLATES.map(({ source, byConvention }) => `${byConvention ? '*' : ''}${source}`).join('\n'),
);

/** The weights for one convention. */
export function rowsFor(model: TaggerModel, convention: number): WeightRows {
  const own = model.own[convention];
  return own === undefined ? model.shared : mergedRows(model.shared, own);
}

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

/** Labels of a feature stand one behind the other, the last one with its high bit set. */
function writeRows(name: string, rows: WeightRows): Sections {
  const labels = rows.labels.slice();
  for (let row = 0; row < rows.hashes.length; row++) {
    const last = (rows.starts[row + 1] as number) - 1;
    labels[last] = (labels[last] as number) | 0x80;
  }
  return {
    [`${name}.hashes`]: deltas(rows.hashes),
    [`${name}.count`]: Uint32Array.of(rows.hashes.length),
    [`${name}.labels`]: labels,
    [`${name}.weights`]: rows.weights.slice(),
  };
}

function readRows(container: Container, name: string): WeightRows {
  const count = container.get(`${name}.count`, 'u32')[0] as number;
  const hashes = undelta(container.get(`${name}.hashes`, 'u8'), count);
  const labels = container.get(`${name}.labels`, 'u8').slice();
  const starts = new Uint32Array(count + 1);
  for (let entry = 0, row = 0; entry < labels.length; entry++) {
    const label = labels[entry] as number;
    if (label < 0x80) continue;
    labels[entry] = label & 0x7f;
    starts[++row] = entry + 1;
  }
  return { hashes, starts, labels, weights: container.get(`${name}.weights`, 'i8') };
}

function deltas(ascending: Uint32Array): Uint8Array {
  const writer = new VarintWriter();
  let last = 0;
  for (const value of ascending) {
    writer.write(value - last);
    last = value;
  }
  return writer.bytes();
}

function undelta(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new VarintReader(bytes);
  const values = new Uint32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) {
    last += reader.read();
    values[i] = last;
  }
  return values;
}
