/** Tells whether a clause says that something was adopted or is in use: no wish, plan, comparison, condition or denial. */
import type { Locale } from '../locale';

/** What a clause names only to set it aside: what was replaced, what is compared with, and the purpose it begins with. */
const ASIDE: Record<Locale, RegExp> = {
  en: anyOf(
    String.raw`\b(?:instead of|rather than|unlike|in place of|as opposed to|compared (?:to|with)|without)\s[^,;]*?(?=,|;|\b(?:through|with|by|using|to|we|and now)\b|$)`,
    String.raw`\bfrom\s[^,;]{1,60}?\bto\b`,
    String.raw`(?<=\breplac(?:ed|es|ing)\s)[^,;]*?(?=\b(?:with|by)\b)`,
    String.raw`^.*?\b(?:was|were|is|are|been|being) replaced (?:with|by)\b`,
    String.raw`^\s*(?:in order )?to\s[^,;]*,`,
    String.raw`\b(?:so that|so as to|in order to)\s.*$`,
  ),
  zh: anyOf(
    String.raw`(?:替换(?![为成])|取代|替代|代替)[^，,；]*`,
    String.raw`[从由将把][^，,；]{1,40}?(?=(?:迁移|切换|升级|转向|转为|过渡|替换|更换|换|改)[到至为成])`,
    String.raw`(?:^|[，,])\s*(?:为了|为(?:实现|满足|解决|达到|提升|提高|保证|保障|方便|便于)|针对)[^，,；]*[，,]`,
  ),
};

const PRODUCT =
  '(?:KubeSphere|Kubernetes|K8s|Rancher|OpenShift|Istio|Docker|Knative|KubeEdge|Prometheus|Jenkins|Helm)';

/** Wishes, plans, comparisons, denials, conditions, the past, others, and what a product is able to do. */
const UNREAL: Record<Locale, RegExp> = {
  en: anyOf(
    String.raw`\b(?:hop(?:e|es|ed|ing)|wish\w*|want\w*|would|could|should|might|may(?= [a-z])|must|shall|will|(?<!as )need\w*|require\w*|(?<!on )demand\w*|plan(?:s|ned|ning)?|intend\w*|intention\w*|aim\w*|goals?|targets?|objectives?|expect\w*|anticipat\w*|look(?:s|ed|ing)? (?:for|forward|at|into|to)|consider\w*|evaluat\w*|assess\w*|compar\w*|versus|vs|shortlist\w*|candidates?|options?|alternatives?|criteria|wonder\w*|discuss\w*|debat\w*|decid\w* to|propos\w*|suggest\w*|recommend\w*|investigat\w*|explor\w*|research\w*|stud(?:y|ied|ies)|trial\w*|tried|try|trying|tested|prototyp\w*|proof of concept|poc|ideal\w*|dream\w*|prefer\w*|interested|roadmap|upcoming|under way|underway|in progress|working on|soon to|about to|yet to|(?:is|are|was|were) to [a-z]+)\b`,
    String.raw`\b(?:not(?! only)|never|no|none|nor|neither|lack\w*|miss(?:es|ed|ing)?|yet|cannot|unable|fail\w*|refus\w*|reject\w*|abandon\w*|dropped|discard\w*|retired|decommission\w*|uninstall\w*|disabled|removed|gave up|given up|ruled out|decided against|turned down|(?:turned|switched|shut) (?:off|down)|clash\w*|shelved|postpon\w*|deferr?\w*|delayed|stopp?(?:ed|ing)?|hardly|barely|by hand|manual(?:ly)?|too [a-z]+)\b|n['’]t\b`,
    String.raw`\b(?:if|unless|whether|in case|previously|formerly|originally|in the past|in the old days|in the future|in future|later on|long ago|next (?:step|stage|phase|year|month|quarter|up|release)|before|until now)\b`,
    String.raw`(?<!\b(?:is|are|was|were|be|been|being) (?:now |also |then )?)\bused to\b`,
    String.raw`\bcan (?:also |then )?(?:be )?(?:us|deploy|run|integrat|install|configur|enabl|implement|adopt|introduc|connect)\w*`,
    String.raw`^\W*(?:many|most|some|other|several|all|few|more and more) (?:companies|teams|users|enterprises|customers|people|vendors|organi[sz]ations|firms)\b|\bcompetitors?\b|\bthe industry\b`,
    String.raw`\b${PRODUCT}(?:, [^,]+,)? (?:itself |also |already |now |natively )?(?:uses?|integrat\w+|has|had|provid\w+|offer\w*|support\w*|contain\w*|com(?:es|bines)|include\w*|builds?|enabl\w+|deploys?|implement\w*|allow\w*|lets?|can|is (?:an?|the))\b`,
    String.raw`\b(?:it|which) (?:also |already )?(?:(?:arrive|come|ship)s? with|provid\w+|offer\w*|support\w*|includes?|contains?)\b`,
    String.raw`^\W*\w+(?: \w+)? (?:is|are) (?:an?|the most|one of)\b`,
    String.raw`[?？]\s*$`,
  ),
  zh: anyOf(
    String.raw`希望|期望|期待|盼望|想(?:要|用|把)|打算|计划|规划|准备|(?<![虚模])拟(?![合态])|有意|决定|考虑|目标|愿景|未来|后续|接下来|下一?[步阶]|今后|日后|将(?:会|来|要|在|于|继续|逐步|陆续|进一步|使用|采用|引入|部署|启用|集成|建设|搭建|实现|落地|通过|利用|借助|基于)|会(?:引入|采用|使用|部署|考虑)`,
    String.raw`尚|还未|还没|暂(?!时)|未(?![来必])|没|不(?![仅但只断同过少久管论错停影])|无法|无需|难以|缺(?:少|乏|失)|避免|弃用|放弃|停用|(?<!上)下线|淘汰|否决|排除|手工|人工`,
    String.raw`(?<![按所])需|必须|(?<![响相适供对反效感])应(?![用急对])|可(?:以|能)?(?:使用|采用|通过|利用|借助|基于|部署|引入|接入|选)|能够?(?:使用|采用|部署|引入|接入)|如果|假如|倘若|若(?!干)|是否|能否|要不要`,
    String.raw`对比|相比|比较了|[与和].{1,20}比较|对标|选型|调研|评估|考察|候选|备选|建议|推荐|探索|研究|试用|尝试|验证|之前|以前|此前|过去|原来|原先|曾|早期|早先|问题|痛点|困难|友商|同行|[很许]多(?:企业|公司|团队)|业界`,
    String.raw`${PRODUCT}\s?(?:本身|平台)?(?:也|还|已|已经)?(?:提供|支持|内置|集成|包含|具备|拥有|自带|使用|基于|采用|实现|是)|提供了|内置|自带|具备|是一[个款种套]`,
    String.raw`[吗呢]?\s*[？?]\s*$|[吗呢]\s*[。]?$`,
  ),
};

const USE: Record<Locale, RegExp> = {
  en: anyOf(
    String.raw`\b(?:adopt(?:s|ed)?|introduc(?:e|ed|es)|used|uses|using|use(?! cases?)|utili[sz]e[sd]?|leverage[sd]?|employ(?:s|ed)?|deploy(?:s|ed)?|enabled|implement(?:s|ed)?|integrated|install(?:s|ed)?|launch(?:ed|es)|roll(?:s|ed)? out|sets? up|configur(?:e|ed|es)|built|switch(?:ed)?|turned (?:to|on)|migrat(?:e|ed|es)|moved|moving|connect(?:s|ed)?|activated|went live|(?:is|are|was|were|went|put|brought|got|been) (?:now )?(?:live|running|in(?:to)? (?:use|production|operation|service|place))|in production|runs?|ran|rel(?:y|ies|ied) on|based on|bases? on|appl(?:y|ied|ies)|added|replaced|brought in|came in|arrived|equipped with|standardi[sz]ed on|upgraded|extended|t(?:ook|akes?) over|went with|chose|picked|settled on|opened|started with|began with|works? with|go(?:es)? (?:to|through))\b`,
    String.raw`\b(?:with|through|via|by means of)\b.*\b(?:we|our|us|the team)\b|\b(?:we|our|the team)\b.*\b(?:through|via|by means of)\b`,
    String.raw`\b(?:is|are|was|were|been|being) (?:now |all |also |then |fully |automatically )*(?:monitor|collect|scal|manag|handl|schedul|releas|gather|observ|secur|stor|shipp|driv|trigger|automat|deliver|test|route|balanc|sent|done)\w* (?:\w+ )?(?:by|with|through|via|in|on|from|using|to)\b`,
  ),
  zh: anyOf(
    String.raw`采用|使用|引入|引进|部署|搭建|建设|建成|构建|接入|上线|启用|开启|集成|落地|实现了|实施|通过|借助|利用|基于|依托|依靠|运用|应用了|应用到|迁移|切换|改造|投产|投入使用|接管|配置了|结合|打通|选用|选择了|上了|跑在|运行|对接|纳入|改用|改为|换成|替换|更换|转向|开始用|打造|升级|推广|(?<![使采引启选利运应有费作占调])用(?![户例途量法品心时人])`,
  ),
};

function anyOf(...forms: string[]): RegExp {
  return new RegExp(forms.join('|'), 'gi');
}

/** Short Chinese names stand in English clauses too; a clause is Chinese where it holds as much Chinese as a verb. */
const localeOf = (clause: string): Locale => (/\p{Script=Han}{2}/u.test(clause) ? 'zh' : 'en');

/** What is said of the story's own world, without what is only set aside; empty where nothing is. */
export function actualPart(clause: string): string {
  const locale = localeOf(clause);
  const plain = clause.replace(ASIDE[locale], (aside) => ' '.repeat(aside.length));
  return plain.search(UNREAL[locale]) >= 0 ? '' : plain;
}

/** Whether a clause that tells of the story's own world says that something was put to use. */
export function tellsOfUse(actual: string): boolean {
  return actual.search(USE[localeOf(actual)]) >= 0;
}
