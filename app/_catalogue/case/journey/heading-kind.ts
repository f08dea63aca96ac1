/** Tells from a heading what its part of a story is: the state before, something done, a feature, a plan, or no stop. */
import type { MilestoneKind } from '../case';
import type { Taxonomy } from '../taxonomy';

const OUTLOOK =
  /\bfuture\b|outlook|looking (?:forward|ahead)|next (?:steps?|moves?)|(?:what|comes?)\b.*\bnext\b|\bplan(?:s|ned|ning)?$|prospect|roadmap|\bto come$|\bahead$|\bnext$|未来|展望|规划$|计划$|后续|下一|愿景|接下来/i;
/** Who tells the story, and which products it is about. */
const ABOUT =
  /^(?:about|author|who\b|introduction|overview|meet)\b|\b(?:introduction|profile)$|\b(?:company|enterprise|team|platform|group|product|customer|business|project)\b.*\b(?:introduction|profile|overview)|^(?:公司|企业|集团|团队|平台|作者|单位|客户|产品|业务)\S{0,8}(?:简介|介绍|概况)|^(?:简介|介绍|关于|作者)|(?<!背景\S*)(?<!实践|方案|架构|落地|实施|部署|建设|迁移|流程|过程)(?:简介|介绍|概述|概况|概览|是什么)$/i;
const TEAM =
  /\b(?:size|scale|structure|composition|make-?up|number)\b.*\b(?:teams?|staff|department|personnel)\b|\b(?:teams?|staff|department|personnel)\b.*\b(?:size|scale|structure|composition|make-?up)\b|^(?:our |the )?(?:\w+ )?(?:team|staff)$|headcount|(?:团队|人员|部门|组织)\S{0,8}(?:规模|构成|组成|情况|现状|结构|架构|分工)|(?:团队|人员)$|规模$/i;
const VOICES =
  /testimonials?|\bin (?:their|his|her|our) own words|\b(?:customer|user|client)s?\S* (?:voices?|feedback|reviews?|comments?|quotes?|say\b)|\bsays?$|^(?:a )?words? (?:from|of)\b|what .+ (?:says?|thinks?)\b|评价|证言|心声|寄语|感言|声音|反馈|点评|口碑/i;
const PITFALLS =
  /\b(?:problems?|issues?|pitfalls?|difficult\w+|bugs?|errors?|obstacles?|traps?)\b.*\b(?:met|encounter\w*|while|when|during|along|solved|solutions?|fix\w*)\b|\b(?:met|encounter\w*)\b.*\b(?:problems?|issues?|difficult\w+)|pitfalls?|troubleshoot\w*|lessons|stumbl|踩坑|避坑|(?:遇到|碰到|遇见|过程中?|使用中|实践中|期间)\S*(?:问题|困难|难点|难题|挑战|坑)|(?:问题|故障|坑)(?:排查|总结|记录|及?解决|与解决)/i;
const CLOSE =
  /^(?:in )?(?:summary|conclusions?|references|acknowledg\w+|thanks)$|\badvice\b|^(?:总结|结语|小结|致谢|参考\S*|写在最后|附录)$|建议$/i;

const QUESTION =
  /[?？]\s*$|^why\b|^(?:what|how|which|when|where|who)\s+(?:is|are|was|were|do|does|did|can|should|to|would|will|has|have)\b|为什么|为何|^如何|^怎么|^怎样|^什么是|哪些|[吗呢]$/i;
const CONTEXT =
  /background|pain ?points?|challenge|problem|status quo|current (?:situation|state)|\bbefore\b|requirement|difficult|\btroubles?\b|struggl|hurdle|weakness|\bgoals?\b|objectives?|\baims?\b|expectations?|\bneeds\b|\bwish\w*|\bwant|背景|痛点|挑战|现状|问题|难题|困境|难点|需求|目标|期望|诉求|愿望|想要|盼/i;
/** A step in which nothing came in yet. */
const CHOICE =
  /selecti(?:on|ng)|compar(?:ison|ing|ed)|\bcho(?:ice|osing)|\bchoose|evaluat\w+|alternatives?|considerations?|candidates?|criteria|research|investigat\w+|proofs? of concept|\breasons?\b|选型|对比|比较|选择|理由|调研|评估|考量|考察|预研|思考/i;

export interface HeadingKind {
  kind: MilestoneKind;
  /** Whether what the part tells may have come in there. */
  isOpen: boolean;
}

/** What a heading is; null for what is no stop of a journey. */
export function headingKind(whole: string, taxonomy: Taxonomy): HeadingKind | null {
  // No heading is longer, and some patterns look on from each word.
  const title = whole.slice(0, 200).trim();
  if (OUTLOOK.test(title)) return { kind: 'outlook', isOpen: false };
  if ([ABOUT, TEAM, VOICES, PITFALLS, CLOSE].some((form) => form.test(title))) return null;
  if (QUESTION.test(title) || CONTEXT.test(title)) return { kind: 'context', isOpen: false };
  if (CHOICE.test(title)) return { kind: 'step', isOpen: false };
  const names = taxonomy.featuresInTitle(title).length > 0;
  return { kind: names ? 'feature' : 'step', isOpen: true };
}
