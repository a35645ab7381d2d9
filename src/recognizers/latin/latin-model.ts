/** What the English model takes a phrase for. */
export type LatinType = 'person' | 'organization' | 'place' | undefined;

interface View {
  readonly found: boolean;
}
type English = (text: string) => { people(): View; organizations(): View; places(): View };

/** No name is longer; the model's time grows faster than the phrase. */
const LONGEST_PHRASE = 80;

let english: English | null | undefined;

/**
 * What `compromise` takes a Latin phrase for. The library is loaded when the first phrase asks for it and not before;
 * where no module loader is at hand (a browser) there is no model and every phrase is `undefined`.
 */
export function readLatin(phrase: string): LatinType {
  if (phrase.length > LONGEST_PHRASE) return undefined;
  if (english === undefined) english = loadEnglish();
  if (!english) return undefined;
  const view = english(phrase);
  if (view.people().found) return 'person';
  if (view.places().found) return 'place';
  return view.organizations().found ? 'organization' : undefined;
}

function loadEnglish(): English | null {
  try {
    const { createRequire } = process.getBuiltinModule('node:module');
    return createRequire(import.meta.url)('compromise') as English;
  } catch {
    return null;
  }
}
