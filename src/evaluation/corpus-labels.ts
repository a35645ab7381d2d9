/**
 * The labels of public corpora for the built-in types. Labels that are not listed are kept as they are:
 * they may be the types of a custom dictionary.
 */
export const CORPUS_LABELS: Readonly<Record<string, string>> = {
  PER: 'person',
  PERSON: 'person',
  NAME: 'person',
  name: 'person',
  'PER.NAM': 'person',
  nr: 'person',
  LOC: 'place',
  LOCATION: 'place',
  GPE: 'place',
  FAC: 'place',
  'LOC.NAM': 'place',
  'GPE.NAM': 'place',
  address: 'place',
  scene: 'place',
  ns: 'place',
  ORG: 'organization',
  ORGANIZATION: 'organization',
  'ORG.NAM': 'organization',
  company: 'organization',
  government: 'organization',
  nt: 'organization',
  TITLE: 'position',
  POSITION: 'position',
};

/** The type that a corpus label stands for. */
export function typeOfLabel(label: string): string {
  return Object.hasOwn(CORPUS_LABELS, label) ? (CORPUS_LABELS[label] as string) : label;
}
