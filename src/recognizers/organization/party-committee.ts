/**
 * Party committees, branches and inspections. Those of a territory are organizations (`镇党委` + `书记`, `县纪委` + `书记`),
 * found as organs; those of a bureau, company, school, hospital or village are part of the title (`局` + `党委书记`).
 */
export const PARTY_COMMITTEE =
  /^(?:[村居厂校院局]|社区|嘎查|离退休|第[一二三四五六七八九十])?(?:党委|党工委|党组|党支部|党总支|纪委)$/;
