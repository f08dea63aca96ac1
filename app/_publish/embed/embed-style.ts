/** The style sheet of the embed cards. Fonts are those of the system, so that a card loads nothing else. */
import { paletteOf, type Palette, type Site } from '@/_catalogue/catalogue';

/** @returns the text of a style element. The accents of a site are colours and nothing else (see its schema). */
export function styleOf(site: Site): string {
  const { light, dark } = paletteOf(site);
  const variables = (['label', 'ink', 'soft', 'rule', 'accent'] satisfies (keyof Palette)[]).map(
    (name) => `--${name}:light-dark(${light[name]},${dark[name]})`,
  );
  return `
:root{color-scheme:light dark;${variables.join(';')}}
[data-theme=light]{color-scheme:light}
[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box;margin:0;padding:0}
html,body{height:100%}
body{background:var(--label);color:var(--ink);font:15px/1.5 'Instrument Sans','Helvetica Neue',Arial,'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;overflow-wrap:break-word}
a{color:inherit;text-decoration:none}
a:focus-visible{outline:2.5px solid var(--accent);outline-offset:-3px}
ul{list-style:none}
.card{min-height:100%;display:flex;flex-direction:column;border:1.5px solid var(--ink);border-radius:3px;overflow:hidden}
.route{display:block;width:100%;max-height:92px;border-bottom:1px solid var(--ink);fill:none;stroke:var(--ink);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}
.route .plan{stroke:var(--soft);stroke-dasharray:0 6}
.route circle{fill:var(--ink);stroke-width:2}
.route .feature{fill:var(--accent);stroke:var(--accent)}
.route .context,.route .outlook{fill:var(--label)}
.route text{fill:var(--soft);stroke:none;font-size:10px;text-anchor:middle}
.body{flex:1;padding:12px 16px 14px;display:flex;flex-direction:column}
.key{font:500 11px/1.5 ui-monospace,'SFMono-Regular',Consolas,'Liberation Mono','Noto Sans CJK SC',monospace;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
h1{font-size:26px;line-height:1.1;font-weight:700;font-stretch:78%;letter-spacing:-.015em;margin-top:4px}
h1:lang(zh){letter-spacing:0;line-height:1.3;font-size:22px}
h1 a:hover,li a:hover strong{color:var(--accent)}
.lead{margin-top:8px;color:var(--soft);line-height:1.45}
.figures{margin-top:auto;padding-top:14px;display:grid;grid-template-columns:repeat(auto-fit,minmax(90px,1fr));gap:0 14px}
.figures div{border-top:1.5px solid var(--ink);padding-top:4px;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{font-size:20px;line-height:1.15;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.figures dt{font-size:12px;line-height:1.3;color:var(--soft)}
.foot{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 14px;padding:6px 16px;border-top:1px solid var(--ink);font-size:14px}
.foot a{padding:4px 0;text-decoration:underline;text-underline-offset:.25em;text-decoration-thickness:1px}
.foot a:hover{color:var(--accent)}
.foot .key{display:inline-flex;align-items:center;gap:8px;text-transform:none;letter-spacing:0}
.mark{width:18px;height:13px;flex:none;border:1.5px solid var(--ink);background:radial-gradient(circle at 50% 50%,var(--accent) 2.4px,#0000 2.8px),linear-gradient(var(--accent) 0 0) 0 50%/50% 1.5px no-repeat}
.list{height:100%}
.head{padding:12px 16px;border-bottom:1.5px solid var(--ink)}
.head h1{font-size:21px}
.rows{flex:1;overflow-y:auto}
.rows li+li{border-top:1px solid var(--rule)}
.rows a{display:block;padding:9px 16px}
.rows strong{display:block;font-size:17px;line-height:1.25;font-stretch:80%}
.rows span{display:block}
.rows .lead{margin-top:1px;font-size:14px;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
@media (height<380px){.route{max-height:44px}.figures{display:none}.lead{display:-webkit-box;-webkit-line-clamp:4;-webkit-box-orient:vertical;overflow:hidden}}
@media (height<240px){.route{display:none}.lead{-webkit-line-clamp:2}}
`.trim();
}
