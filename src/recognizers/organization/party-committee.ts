/**
 * Party committees and branches. That of a territory is an organization (`镇党委` + `书记`), found as an organ; that of a
 * bureau, company, school, hospital or village is part of the title (`局` + `党委书记`).
 */
export const PARTY_COMMITTEE = /^[村居厂校院局]?(?:党委|党工委|党组|党支部|党总支)$/;
