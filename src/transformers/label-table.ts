import { DianmingError } from '../errors.js';

/** Place of a label in its mention; schemes differ in which they use, not in what they mean. */
export const PLACE = { any: 0, begin: 1, inside: 2, end: 3, single: 4 } as const;

const PLACE_OF: Readonly<Record<string, number>> = {
  B: PLACE.begin,
  I: PLACE.inside,
  M: PLACE.inside,
  E: PLACE.end,
  S: PLACE.single,
};

/** The labels of a model by their number. */
export interface LabelTable<Type extends string> {
  readonly size: number;
  /** `PER` of `B-PER`; empty for `O`. */
  readonly classes: readonly string[];
  readonly places: Uint8Array;
  /** Null: known, and not wanted. */
  readonly types: readonly (Type | null)[];
}

/**
 * Reads the labels of a model: `B-PER`, `I_PER`, `M-PER`, `E-PER`, `S-PER`, or `PER` alone; `O` is nothing.
 *
 * @param id2label of the model's configuration
 * @param labels a type for each class, or null for one that is not wanted
 * @throws DianmingError `ERR_OPTION` that lists the labels of the model, if one has no type or one is none of the model's
 */
export function readLabels<Type extends string>(
  id2label: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, Type | null>>,
): LabelTable<Type> {
  const names = Object.keys(id2label)
    .sort((a, b) => Number(a) - Number(b))
    .map((id) => id2label[id] as string);
  const refuse = (what: string): never => {
    throw new DianmingError('ERR_OPTION', `labels: ${what}; the labels of this model are ${names.join(', ')}`);
  };
  if (names.length === 0) refuse('this model has none, and is no token classifier');
  const parts = names.map((name): readonly [place: number, className: string] => {
    if (name === 'O') return [PLACE.any, ''];
    const [, prefix, className] = /^([BIMES])[-_](.+)$/su.exec(name) ?? [];
    return className === undefined ? [PLACE.any, name] : [PLACE_OF[prefix as string] as number, className];
  });
  const classes = parts.map(([, className]) => className);
  for (const key of Object.keys(labels)) {
    if (!classes.includes(key)) refuse(`the model has no ${JSON.stringify(key)}`);
  }
  const types = classes.map((className) => {
    if (className === '') return null;
    const type = Object.hasOwn(labels, className) ? labels[className] : undefined;
    if (type === undefined) return refuse(`nothing says what ${JSON.stringify(className)} is: give a type, or null`);
    if (type !== null && (typeof type !== 'string' || type === '')) refuse(`${className}: expected a type or null`);
    return type;
  });
  return { size: names.length, classes, places: Uint8Array.from(parts, ([place]) => place), types };
}

/** Whether what has the second label goes on with the mention of the first. */
export function joins({ classes, places }: LabelTable<string>, first: number, second: number): boolean {
  if (first < 0 || second < 0 || classes[first] === '' || classes[first] !== classes[second]) return false;
  const [before, behind] = [places[first], places[second]];
  return before !== PLACE.end && before !== PLACE.single && behind !== PLACE.begin && behind !== PLACE.single;
}
