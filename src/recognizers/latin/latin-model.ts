import { englishModel } from '../../platform/node.js';

/** What the English model takes a phrase for. */
export type LatinType = 'person' | 'organization' | 'place' | undefined;

/** No name is longer; the model's time grows faster than the phrase. */
const LONGEST_PHRASE = 80;

/**
 * Answers kept: brands and abbreviations come again and again, and the model takes longer for one phrase than all rules
 * for the sentence around it. So many phrases take less than a megabyte.
 */
const MOST_KEPT = 4096;
const answers = new Map<string, LatinType>();

/** What `compromise` takes a Latin phrase for; where it can't be loaded every phrase is `undefined`. */
export function readLatin(phrase: string): LatinType {
  if (phrase.length > LONGEST_PHRASE) return undefined;
  if (answers.has(phrase)) return answers.get(phrase);
  const english = englishModel();
  if (english === null) return undefined;
  const answer = ask(english, phrase);
  if (answers.size >= MOST_KEPT) answers.clear();
  // A plain slice would keep the whole text it was cut from.
  answers.set(` ${phrase}`.slice(1), answer);
  return answer;
}

function ask(english: NonNullable<ReturnType<typeof englishModel>>, phrase: string): LatinType {
  const view = english(phrase);
  if (view.people().found) return 'person';
  if (view.places().found) return 'place';
  return view.organizations().found ? 'organization' : undefined;
}

/** In place of {@link readLatin} where no English model is wanted: the text around a phrase decides alone. */
export function withoutModel(): LatinType {
  return undefined;
}
