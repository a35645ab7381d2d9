import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Tokens of a tiny vocabulary, and the label that the model gives each. */
export type TinyVocabulary = Readonly<Record<string, string>>;

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];

/**
 * Writes a model as `@huggingface/transformers` reads it: a BERT tokenizer, and for a network one table that gives each
 * token its label, whatever stands around it.
 *
 * @param limit tokens that it takes at once
 */
export async function writeTinyModel(folder: string, vocabulary: TinyVocabulary, limit: number): Promise<void> {
  const tokens = [...SPECIAL, ...Object.keys(vocabulary)];
  const labels = ['O', ...new Set(Object.values(vocabulary).filter((label) => label !== 'O'))];
  const weights = tokens.flatMap((token) => labels.map((label) => (label === (vocabulary[token] ?? 'O') ? 6 : 0)));
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]));
  const files: Record<string, unknown> = {
    'config.json': {
      model_type: 'bert',
      architectures: ['BertForTokenClassification'],
      id2label: Object.fromEntries(labels.entries()),
      label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
      max_position_embeddings: limit,
      vocab_size: tokens.length,
    },
    'tokenizer_config.json': { tokenizer_class: 'BertTokenizer', model_max_length: limit, unk_token: '[UNK]' },
    'tokenizer.json': {
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: SPECIAL.map((content, id) => ({ id, content, special: true, ...PLAIN })),
      normalizer: {
        type: 'BertNormalizer',
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase: true,
      },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: { type: 'BertProcessing', sep: ['[SEP]', vocab['[SEP]']], cls: ['[CLS]', vocab['[CLS]']] },
      decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
      model: {
        type: 'WordPiece',
        unk_token: '[UNK]',
        continuing_subword_prefix: '##',
        max_input_chars_per_word: 100,
        vocab,
      },
    },
  };
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
  await writeFile(join(folder, 'onnx/model.onnx'), gatherModel(weights, tokens.length, labels.length));
}

const PLAIN = { single_word: false, lstrip: false, rstrip: false, normalized: false };

/** An ONNX model of one node: `logits = Gather(table, input_ids)`. */
function gatherModel(weights: readonly number[], rows: number, columns: number): Uint8Array {
  const FLOAT = 1;
  const INT64 = 7;
  const table = [
    ...[number(1, rows), number(1, columns), number(2, FLOAT), text(8, 'table')],
    bytes(9, Buffer.from(Float32Array.from(weights).buffer)),
  ];
  const node = [text(1, 'table'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather')];
  const axis = [text(1, 'axis'), number(3, 0), number(20, 2)];
  const graph = [
    ...[message(1, [...node, message(5, axis)]), text(2, 'tiny'), message(5, table)],
    value(11, 'input_ids', INT64, ['batch', 'sequence']),
    value(12, 'logits', FLOAT, ['batch', 'sequence', columns]),
  ];
  return Buffer.concat([number(1, 8), message(7, graph), message(8, [number(2, 13)])]);
}

/** Name, element type and shape of an input or output. */
function value(field: number, name: string, type: number, shape: readonly (string | number)[]): Buffer {
  const dimensions = shape.map((each) => message(1, [typeof each === 'string' ? text(2, each) : number(1, each)]));
  return message(field, [text(1, name), message(2, [message(1, [number(1, type), message(2, dimensions)])])]);
}

// Fields of Protocol Buffers: a key of number and wire type, then the value.
const number = (field: number, content: number): Buffer => Buffer.concat([varint(field << 3), varint(content)]);
const bytes = (field: number, content: Buffer): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
const text = (field: number, content: string): Buffer => bytes(field, Buffer.from(content));
const message = (field: number, parts: readonly Buffer[]): Buffer => bytes(field, Buffer.concat(parts));

function varint(content: number): Buffer {
  const units: number[] = [];
  for (let rest = content; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...units, rest]);
    units.push((rest % 128) | 128);
  }
}
