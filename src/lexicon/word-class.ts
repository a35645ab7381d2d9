/**
 * What a dictionary file's words are. Every file in `dict/` names its class in the header line `# class: …`;
 * recognizers ask for classes and never for files. `value` is a number 0–255 whose meaning the class gives.
 */
export const WORD_CLASSES = [
  // person
  'surname', //                 王 欧阳 — value: how common (1 rare … 100 most common)
  'transliteration', //         one character used to write foreign names: 斯 — value: how strongly it hints (1–100)
  'minority-name', //           古丽 买买提 才让 — a piece of a Uyghur, Tibetan, Mongolian, Yi … name
  'person-name', //             a well-known person, whole name; name column = fullest name
  'name-label', //             字 号 本名 艺名 — announces another name of a person
  'person-label', //           联系人 组长 — a name follows behind a colon
  'courtesy-prefix', //         老 小 阿 大 — before a surname
  'courtesy-suffix', //         某 某某 奶奶 先生 女士 老 — after a surname, inside the span
  'given-name', //              a frequent given name of two characters: 建国
  // position
  'position', //                a whole position: 书记 首席执行官 — value: 100 always a position, below 50 needs a witness
  'position-head', //           the last word of composed positions: 员 长 师 总监 — value as above
  'position-modifier', //       before a head: 副 常务副 执行 原 党组 首席
  'position-domain', //         between modifiers and head: 财务 技术 人力资源
  'position-fieldless', //     a title that takes no field before it: 局长 主任 董事长 教授
  'position-housed', //        nobody holds it without an organization: 董事长 首席执行官
  'position-spoken', //        one character behind a bare surname in talk: 周总 李局
  'position-fielded', //       takes any noun as its field: 专员 经理 工程师 司机
  'position-body', //          begins a title where it has no owner: 纪委(书记), 工会(主席) — kind: territory | any owner makes it an organ
  'position-governing', //     a title that a place may have: 郑州市 + 市长, 韩国 + 总统 (and not 法国 + 导演) — kind: state for an office of the state
  'position-house', //         校长 → 大学、中学: a title and how the name of its house ends (name column)
  'position-office', //         书记 局长 — the end of titles that one person at a place has; an ordinary word right behind is a name
  'position-foreign', //        CEO, Director of Engineering
  // organization
  'organization-suffix', //     有限公司 大学 局 — value: 100 = what precedes belongs to a name, below 50 needs a witness
  'organization-organ', //      organ of a territory, follows a place or a bare level: 委 政府 人大常委会 应急管理局 组织部
  'organization-department', // sub-unit that follows an organization: 办公室 财务部 刑事审判庭 技术中心
  'organization-board', //     董事会 监事会 — counts by itself where the page names a company
  'organization-inner', //      word that may stand inside a name and looks like a verb or noun of its own: 发展 投资 建设
  'organization-name', //       a known organization; name column = full name
  'generic-modifier', //        著名 大型 跨国: begins no name; before a suffix it makes no organization
  'generic-head', //            公司 企业 球队: behind nothing but a country it makes no organization
  'organization-team', //       队 俱乐部 …: sports
  'latin-organization-word', // Inc. Ltd University — last word of a Latin name that makes it an organization
  'organ-equivalent', //        short word for an organ, name column = the long one: 人大 → 人民代表大会
  // place
  'division', //                administrative division, full name — value: level 1–4 (5 = special) — kind: GB/T 2260 code
  'division-short', //          its short form: 郑州 — value and kind as above (5 = everyday word too: 公安), name = full name
  'place-name', //              country, city, region, river, mountain, landmark; kind says which; name = fullest form
  'place-character', //        one character for a country or province: 美 豫 — value: how seldom it is an ordinary word (20 seldom, 10 often)
  'place-lead', //             访 驻 赴: makes a place of the one character behind it — value: strength
  'place-follow', //           方 军 两国: makes a place of the one character before it — value: strength
  'place-suffix', //            路 街道 河 广场 — value: 100 = makes a name of what precedes, below 50 needs a witness
  'place-venue-suffix', //      文化广场 体育馆 火车站 — a suffix whose name may hold a nested place
  // context
  'speech-verb', //             说 表示 指出 强调 — a person (or organization) stands before it
  'action-verb', //             主持 出席 陪同 调研 — ditto, weaker
  'appoint-verb', //            任 任命 当选 — kind: holds | appointed | removed
  'office-frame', //            任 聘任 为 — words around the holder of a post; kind: subject | object | end
  'byline', //                  记者 通讯员 编辑 摄 文
  'boundary', //                function word that never belongs to a name: 和 与 在 对 的 了 …
  'organization-boundary', //   word that ends the search for an organization's left edge: 参观 来到 调任 …
  'company-witness', //         创办 领投 — a company stands behind or before it; kind: before | after | both — value: strength
  'news-lead', //               讯 获悉 — stands behind a medium that opens a report; kind: lead | source | end (观察 融媒, its last word)
  'never-person', //            looks like a name and never is one: 高峰期 马路 …
  'heading', //                 a word that headings set apart and that is nobody: 姓名 职务 目录
  'word-name', //               a common word that is also a name: 高兴 安全 江河 — needs a witness
  'never-organization', //      各单位 有关部门 本公司 …
  'never-place', //             同路 公路 一路 …
  'never-position', //          部长级 代表作 作家协会 …
  'family-witness', //          relatives and other words before or after persons: 儿子 妻子 名叫
  'convention-word', //         what a corpus's convention does with names by a word: kind = convention, name = action
  'nationality', //             one of China's nationalities: 汉族 土家族 — aliases without 族; the dictionary compiler reads it too
] as const;

export type WordClass = (typeof WORD_CLASSES)[number];
