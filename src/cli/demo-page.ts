/**
 * A page of an official local newspaper as such pages are: names set apart with spaces, lines broken by the layout, lists
 * of leaders, an official with several posts. Written for this package; the district and everyone in it are invented.
 */
export const DEMO_PAGE = `青禾区召开“四好农村路”建设现场推进会
周文渊出席并讲话 贺兰芝主持

本报讯(记者 孟 晓 通讯员 章亦川)4月18日上午，青禾区“四好农村路”建设现场推进会在柳坪镇举行。青禾区委书记周文渊出席会议并讲话，区委副书记、区长贺兰芝主持会议。区领导丁 一、欧阳素云、马志坚、阿依努尔·艾合买提参加会议。

周文渊一行先后来到柳坪镇石门村、清溪大桥和澄江物流园，实地察看道路施工进度。每到一处，周书记都仔细询问群众出行情况，并要求区交通运
输局把好质量关。在澄江物流园，青禾众联供应链管理有限公司董事长兼总经理罗启明介绍了冷链项目的建设情况。

区交通运输局党组书记、局长，区公路事业发展中心主任彭少卿作工作汇报。汉江省社会科学院农村发展研究所副所长沈若兰教授作专题辅导。柳坪镇党委书记曹一鸣、石门村党支部书记老田先后发言。

会议宣读了有关任免决定：任命陶思远为区交通运输局副局长，免去高建勋的区公路事业发展中心副主任职务。

贺兰芝指出，要以全区农村公路提质三年行动为抓手，抓紧打通“断头路”。青禾区副区长马志坚表示，青禾将于年内完成柳坪至白鹭湾公路的改造。
`;
