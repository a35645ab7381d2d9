import fc from 'fast-check';

/** What names are made of, and what stands around them. */
const FRAGMENTS = [
  ...[
    '青禾县委',
    '书记',
    '王明',
    '欧阳志远',
    '、',
    '，',
    '。',
    '和',
    '副',
    '常务',
    '区',
    '局长',
    '任命',
    '为',
    '免去',
    '的',
  ],
  ...[
    '河南省',
    '郑州市',
    '郑州大学',
    '有限公司',
    '（以下简称“北辰”）',
    '北辰',
    '记者',
    '老张',
    '王先生',
    '两县区',
    '驻',
  ],
  ...['阿依古丽·买买提', '·', '博物馆', '柳坪路', '街道', '分别任', '2006年9月至今', '同志', '字', '号', '某'],
  ...['Clara Chen', 'CEO', 'AquaPeak Inc.', 'ＣＥＯ', 'é', '５Ｇ', '<b>', '&amp;', '&#', 'http://例.中国/'],
];
/** What breaks programs that count characters. */
const HOSTILE = [
  ...[
    '😀',
    '👨\u200d👩\u200d👧',
    '𠮷',
    '\ud83d',
    '\ude00',
    '\0',
    '\ufeff',
    '\u200b',
    '\u0301',
    '\u2028',
    '\u3000',
    '\u00a0',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '（',
    '）',
    '(',
    '[[',
    ']]',
    '《',
    '》',
    '“',
    '”',
    '「',
    '【',
    '、、',
    '\u202e',
    'ﬀ',
    'İ',
  ],
];

/** Mixtures of both, of random UTF-16 units, and of these with each other. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
      { weight: 1, arbitrary: fc.stringMatching(/^[\u4e00-\u9fa5]{1,6}$/) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
