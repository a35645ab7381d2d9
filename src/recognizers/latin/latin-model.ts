import { englishModel } from '../../platform/node.js';

/** What the English model takes a phrase for. */
export type LatinType = 'person' | 'organization' | 'place' | undefined;

/** No name is longer; the model's time grows faster than the phrase. */
const LONGEST_PHRASE = 80;

/** What `compromise` takes a Latin phrase for; where it can't be loaded every phrase is `undefined`. */
export function readLatin(phrase: string): LatinType {
  if (phrase.length > LONGEST_PHRASE) return undefined;
  const english = englishModel();
  if (english === null) return undefined;
  const view = english(phrase);
  if (view.people().found) return 'person';
  if (view.places().found) return 'place';
  return view.organizations().found ? 'organization' : undefined;
}

/** In place of {@link readLatin} where no English model is wanted: the text around a phrase decides alone. */
export function withoutModel(): LatinType {
  return undefined;
}
