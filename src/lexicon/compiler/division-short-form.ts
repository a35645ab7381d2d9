// Longest first: 自治区 before 区.
const ENDINGS = [
  '特别行政区',
  '行政委员会',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '堂区',
  '省',
  '市',
  '区',
  '县',
  '盟',
  '旗',
] as const;

// What is left of these without 区 or 旗 is no name: 高新技术产业开发, 阿拉善左; or it names another division: 镇江新区.
const NO_SHORT_FORM =
  /(?:开发区|[业工意]园区|示范区|管理区|实验区|试验区|名胜区|工业区|聚集区|集聚区|合作区|度假区|保税区|..[新矿特]区|[左右前中后]旗|联合旗)$/;

const SHORTEST = 2;

// Stands where a nationality would: 龙胜各族自治县.
const ALL_NATIONALITIES = '各族';

/**
 * What people call a division for short: 郑州市 → 郑州, 恩施土家族苗族自治州 → 恩施, 新疆维吾尔自治区 → 新疆.
 * Undefined if it has no shorter form of two characters or more (沙县), or none that a rule can tell.
 *
 * @param nationalities names of nationalities with and without 族, longest first
 */
export function divisionShortForm(name: string, nationalities: readonly string[]): string | undefined {
  if (NO_SHORT_FORM.test(name)) return undefined;
  const ending = ENDINGS.find((candidate) => name.endsWith(candidate));
  if (ending === undefined || name.length - ending.length < SHORTEST) return undefined;
  let short = name.slice(0, -ending.length);
  // 管城回族区 has a nationality too, but only autonomous divisions write one without 族 (和布克赛尔蒙古自治县).
  const isAutonomous = ending.startsWith('自治');
  for (;;) {
    const nationality = [ALL_NATIONALITIES, ...nationalities].find(
      (candidate) =>
        short.endsWith(candidate) &&
        short.length - candidate.length >= SHORTEST &&
        (isAutonomous || candidate.endsWith('族')),
    );
    if (nationality === undefined) break;
    short = short.slice(0, -nationality.length);
  }
  // Named after the nationality alone: 东乡族自治县, 鄂温克族自治旗.
  if (isAutonomous && nationalities.includes(short) && short.endsWith('族') && short.length > SHORTEST) {
    short = short.slice(0, -1);
  }
  return short;
}
