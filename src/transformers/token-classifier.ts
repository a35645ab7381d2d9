import { DianmingError } from '../errors.js';
import { loadOptionalPackage } from '../optional-package.js';

const PACKAGE = '@huggingface/transformers';

/**
 * What is used of a token-classification pipeline of `@huggingface/transformers`: its tokenizer and its model, one behind
 * the other, as the pipeline itself drops unknown characters and gives no offsets. Anything of this shape will do.
 */
export interface TokenClassifier {
  readonly tokenizer: {
    /** Inputs for the model, with special tokens, not truncated. */
    (text: string): unknown;
    /** The same tokens as strings. */
    tokenize(text: string, options: { add_special_tokens: boolean }): string[];
    readonly model_max_length?: number;
    readonly unk_token?: string | null;
  };
  readonly model: {
    /** `logits` of one text: `dims` are 1, tokens, labels. */
    (inputs: unknown): Promise<{ readonly logits: Logits }>;
    readonly config: {
      readonly id2label?: Readonly<Record<string, string>>;
      readonly max_position_embeddings?: number;
    };
  };
}

export interface Logits {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

/**
 * The model in a folder: `config.json`, `tokenizer.json`, `tokenizer_config.json`, `onnx/model.onnx`. Nothing is fetched.
 *
 * @throws DianmingError `ERR_ENGINE` if the package is not installed, `ERR_INPUT` if there is no such model
 */
export async function loadClassifier(folder: string): Promise<TokenClassifier> {
  const { pipeline } = (await loadOptionalPackage(PACKAGE, 'give a pipeline of your own')) as {
    pipeline(task: string, path: string, options: Readonly<Record<string, unknown>>): Promise<TokenClassifier>;
  };
  const { resolve } = await import('node:path');
  try {
    // An absolute path is never taken for the name of a model elsewhere.
    return await pipeline('token-classification', resolve(folder), { local_files_only: true, dtype: 'fp32' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new DianmingError('ERR_INPUT', `${folder}: no model that can be loaded: ${reason}`, { cause });
  }
}
