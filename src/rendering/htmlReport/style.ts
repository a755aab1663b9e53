import { ACCENT, GRID, INK, MUTED, SHORT } from "../charts/colours.ts";

/** The style of the page: one column, one accent, and a layout for paper. */
export const STYLE = `
:root{color-scheme:light;--ink:${INK};--muted:${MUTED};--line:${GRID};--accent:${ACCENT};--bad:${SHORT}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
main,.top,footer{max-width:62rem;margin:0 auto;padding:0 1.5rem}
.skip{position:absolute;left:-200vw;background:#fff;padding:.6rem 1rem}
.skip:focus{left:1rem;top:1rem;z-index:1}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.top{padding-top:3rem}
.kicker{color:var(--muted);margin:0 0 .4rem;font-size:.95rem}
h1{font-size:1.15rem;font-weight:600;margin:0;color:var(--muted)}
h2{font-size:1.4rem;line-height:1.25;font-weight:650;margin:3.5rem 0 .8rem;padding-top:1.2rem;border-top:1px solid var(--line)}
h1,h2,h3{overflow-wrap:anywhere}
h3{font-size:1.08rem;line-height:1.35;font-weight:650;margin:2rem 0 .6rem;text-wrap:balance}
p{max-width:46rem;margin:.6rem 0}
.answer{margin:1.6rem 0 0;padding-left:1.2rem;border-left:4px solid var(--accent)}
.answer p{font-size:1.65rem;line-height:1.32;font-weight:600;margin:0 0 .9rem;max-width:none;letter-spacing:-.01em;text-wrap:pretty}
.answer p+p{font-size:1.15rem;line-height:1.45;font-weight:400;letter-spacing:0}
.alert{margin:1.4rem 0 0;padding:.7rem 1rem;border:2px solid var(--bad);max-width:46rem;font-weight:600}
.tiles{display:flex;flex-wrap:wrap;gap:1.3rem 2.4rem;margin:2.2rem 0 0}
.tiles dt{color:var(--muted);font-size:.88rem}
.tiles dd{margin:.1rem 0 0;font-size:1.15rem;font-weight:600;font-variant-numeric:tabular-nums}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.4rem;padding:0;margin:2rem 0 0;font-size:.92rem}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{vertical-align:bottom;font-weight:600;color:var(--muted);border-bottom:1.5px solid var(--ink)}
tbody th{font-weight:500}
th[scope=rowgroup]{padding-top:1.1rem;font-weight:650}
.number{text-align:right;white-space:nowrap}
thead .number{white-space:normal}
th:last-child,td:last-child{padding-right:.2rem}
.scenarios th:first-child{min-width:10.5rem}
.evidence{min-width:46rem}
.evidence th:first-child{width:27%}
.evidence td:nth-child(2){width:22%;overflow-wrap:anywhere}
.evidence td:nth-child(3){width:14%}
.verdict{display:block;color:var(--muted);font-weight:400}
.good,.bad{white-space:nowrap}
.good{color:var(--accent);font-weight:650}
.bad{color:var(--bad);font-weight:650}
.mark{display:inline-block;width:1.3em;font-weight:700}
figure{margin:2.4rem 0 0;break-inside:avoid}
figure h3{margin-top:0}
figcaption,.note{color:var(--muted);font-size:.88rem;line-height:1.5;max-width:46rem}
.chart{display:block;margin:.8rem 0;overflow:visible}
.narrow{display:none}
details{margin:.5rem 0}
summary{color:var(--accent);cursor:pointer;font-size:.92rem;width:fit-content}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.columns{columns:2;column-gap:3rem}
.columns section{break-inside:avoid}
.columns h3{margin-top:0}
ul.plain{padding-left:1.1rem;max-width:46rem;overflow-wrap:anywhere}
li{margin:.35rem 0}
nav li{margin:.15rem 0}
dl.terms dt{font-weight:600;margin-top:.8rem}
dl.terms dd{margin:0;max-width:46rem;color:var(--muted)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{color:var(--muted);font-size:.88rem;padding-top:2rem;padding-bottom:4rem}
@media (max-width:40rem){
main,.top,footer{padding-left:1rem;padding-right:1rem}
.top{padding-top:1.6rem}
.answer p{font-size:1.3rem}
.answer p+p{font-size:1.05rem}
.wide{display:none}
.narrow{display:block}
.columns{columns:1}
h2{margin-top:2.5rem}
}
@page{size:A4;margin:16mm 15mm 18mm}
@media print{
html{font-size:10pt}
main,.top,footer{max-width:none;padding:0}
nav,.skip,summary,details:not([open]){display:none}
a{color:inherit;text-decoration:none}
h2{margin-top:1.6rem;break-after:avoid}
h3{break-after:avoid}
figure,tr,.tiles,.answer{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.evidence{min-width:0}
.scenarios th:first-child{min-width:7rem}
table{font-size:8pt}
th,td{padding:.28rem .6rem .28rem 0}
.wide{display:block}
.narrow{display:none}
.columns{columns:2}
.answer p{font-size:1.45rem}
}
`;
