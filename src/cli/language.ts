/** Languages of help and tables. Error messages are English, as the library's are. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Chooses between the two texts of one thing. */
export type Translate = (zh: string, en: string) => string;

export function translator(language: Language): Translate {
  return (zh, en) => (language === 'zh' ? zh : en);
}

/**
 * The language to speak: what `--lang` says, else what the locale says, else English. Help is made before options are
 * parsed, so `--lang` is looked for here; a wrong value is refused later.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  let asked: string | undefined;
  options.forEach((option, index) => {
    if (option === '--lang') asked = options[index + 1];
    else if (option.startsWith('--lang=')) asked = option.slice('--lang='.length);
  });
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh\b|^zh_/i.test(locale) ? 'zh' : 'en';
}
