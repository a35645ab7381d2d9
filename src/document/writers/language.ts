import type { AppointmentStatus } from '../types.js';

/** Languages of what writers for people add to the text: headings, names of types. */
export const WRITER_LANGUAGES = ['zh', 'en'] as const;
export type WriterLanguage = (typeof WRITER_LANGUAGES)[number];

export interface LanguageOptions {
  /** Default `zh`. */
  readonly language?: WriterLanguage;
}

interface Words {
  readonly types: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<AppointmentStatus, string>>;
  /** Headings of the who-is-who: person, position, organization, status. */
  readonly headings: readonly string[];
}

const WORDS: Readonly<Record<WriterLanguage, Words>> = {
  zh: {
    types: { person: '人名', position: '职位', organization: '机构', place: '地名' },
    statuses: { holds: '任', appointed: '任命', removed: '免去' },
    headings: ['人名', '职位', '机构', '任免'],
  },
  en: {
    types: { person: 'person', position: 'position', organization: 'organization', place: 'place' },
    statuses: { holds: 'holds', appointed: 'appointed', removed: 'removed' },
    headings: ['Person', 'Position', 'Organization', 'Status'],
  },
};

export function wordsOf(language: WriterLanguage = 'zh'): Words {
  return WORDS[language];
}
