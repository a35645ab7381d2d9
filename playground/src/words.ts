/** What the page says, in both languages. */
const WORDS = {
  zh: {
    tagline: '读中文，叫出每个人、职位、机构和地方，说出谁在哪里任什么职。',
    language: 'English',
    theme: '明暗',
    text: '文本',
    example: '例文',
    own: '自己的',
    drop: '粘贴、输入，或把文本文件拖到这里。文本不离开这台机器。',
    engine: '引擎',
    full: '规则与模型',
    rules: '只用规则',
    lite: 'lite（小词典）',
    dictionary: '自己的词典',
    dictionaryHint:
      'CSV，一行一词：词,类型。类型可以是 person、position、organization、place，也可以自己起。立即生效。',
    result: '结果',
    'tab-text': '文本',
    'tab-people': '人物',
    'tab-graph': '关系',
    'tab-places': '地名',
    pick: '点一处标记，看它为什么在这里。',
    graphHint: '圆是人，方是机构；线上是职位。同样的内容在“人物”表里。',
    graphLabel: '人物与机构的关系图',
    format: '格式',
    export: '导出',
    loading: '正在下载词典与模型',
    reading: '正在读…',
    empty: '没有文本。',
    none: '没有找到。',
    person: '人名',
    position: '职位',
    organization: '机构',
    place: '地名',
    name: '姓名',
    posts: '任职',
    forms: '文中写作',
    path: '区划',
    code: '代码',
    holds: '任职',
    appointed: '任命',
    removed: '免去',
    score: '分数',
    entity: '归并为',
    evidence: '依据',
    offsets: '位置',
    done: (mentions: number, people: number, milliseconds: number) =>
      `${mentions} 处提及，${people} 个人，用了 ${milliseconds} 毫秒。`,
    cut: (read: number, all: number) =>
      `文本有 ${all} 字，这里只读前 ${read} 字；全文请用命令行：npx dianming extract 文件.txt`,
    compared: (more: number, fewer: number) => `与换引擎之前相比，多 ${more} 处，少 ${fewer} 处。`,
    more: (rest: number) => `再显示 ${rest} 字`,
  },
  en: {
    tagline: 'Names every person, post, organization and place in a Chinese text, and says who holds which post where.',
    language: '中文',
    theme: 'Light / dark',
    text: 'Text',
    example: 'Example',
    own: 'your own',
    drop: 'Paste, type, or drop a text file here. The text does not leave this machine.',
    engine: 'Engine',
    full: 'Rules and model',
    rules: 'Rules alone',
    lite: 'lite (small dictionaries)',
    dictionary: 'Your own dictionary',
    dictionaryHint:
      'CSV, a word a line: word,type. Types are person, position, organization, place or your own. Acts at once.',
    result: 'Result',
    'tab-text': 'Text',
    'tab-people': 'People',
    'tab-graph': 'Graph',
    'tab-places': 'Places',
    pick: 'Click a mark to see why it is there.',
    graphHint: 'Circles are people, boxes organizations; lines carry posts. The table of people says the same.',
    graphLabel: 'Graph of people and organizations',
    format: 'Format',
    export: 'Export',
    loading: 'Loading dictionaries and model',
    reading: 'Reading…',
    empty: 'No text.',
    none: 'Nothing found.',
    person: 'person',
    position: 'position',
    organization: 'organization',
    place: 'place',
    name: 'Name',
    posts: 'Posts',
    forms: 'Written as',
    path: 'Division',
    code: 'Code',
    holds: 'holds',
    appointed: 'appointed',
    removed: 'removed',
    score: 'Score',
    entity: 'Entity',
    evidence: 'Evidence',
    offsets: 'Offsets',
    done: (mentions: number, people: number, milliseconds: number) =>
      `${mentions} mentions, ${people} people, in ${milliseconds} ms.`,
    cut: (read: number, all: number) =>
      `The text has ${all} characters; the first ${read} are read here. For all of it use: npx dianming extract FILE.txt`,
    compared: (more: number, fewer: number) => `Against the engine before: ${more} more, ${fewer} fewer.`,
    more: (rest: number) => `Show ${rest} more characters`,
  },
};

export type Language = keyof typeof WORDS;
type Plain = {
  [Key in keyof typeof WORDS.zh]: (typeof WORDS.zh)[Key] extends string ? Key : never;
}[keyof typeof WORDS.zh];

let language: Language =
  localStorage.getItem('language') === 'en' || !navigator.language.startsWith('zh') ? 'en' : 'zh';
if (localStorage.getItem('language') === 'zh') language = 'zh';

export const say = () => WORDS[language];

/** A word by its key; what has none, such as a type of the user's, is said as it is. */
export function sayOr(key: string): string {
  const word = Object.hasOwn(WORDS.zh, key) ? WORDS[language][key as Plain] : key;
  return typeof word === 'string' ? word : key;
}

export function switchLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
}

/** Puts words where the page has `data-say` (text) and `data-name` (name for screen readers). */
export function sayAll(): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = sayOr(element.dataset.say as string);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
    element.setAttribute('aria-label', sayOr(element.dataset.name as string));
  }
}
