/// How the page looks. Nothing is fetched: the fonts are the reader's own.
enum PageStyle {
  static let text = """
    :root{color-scheme:light dark;--paper:#fff;--panel:#f6f7f9;--ink:#1b1f24;--quiet:#57606a;\
    --rule:#d5dae0;--main:#0b6e99;--band:#0b6e9933;--warn:#b3440b;--g0:#8f1d2c;--g1:#c0392b;\
    --g2:#e08a4f;--g3:#d9c26a;--g4:#6fae75;--g5:#2f7d4f;--l0:#e6e9ed;--l1:#b5dfc4;--l2:#74bf90;\
    --l3:#3a9560;--l4:#1c6b3f}
    @media(prefers-color-scheme:dark){:root{--paper:#14171b;--panel:#1c2127;--ink:#e7eaee;\
    --quiet:#a3adb8;--rule:#343b44;--main:#58b8e0;--band:#58b8e033;--warn:#f2a16b;--g0:#b03a4a;\
    --g1:#d9605a;--g2:#e39a63;--g3:#d8c878;--g4:#7cc086;--g5:#4aa56f;--l0:#262c34;--l1:#1d4a31;\
    --l2:#2b7048;--l3:#3f9c66;--l4:#74d39b}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:60rem;background:var(--paper);\
    color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
    overflow-wrap:anywhere}
    header p{margin:.3rem 0}
    h1{font-size:1.6rem;line-height:1.25;margin:.2rem 0 .6rem;text-wrap:balance}
    h2{font-size:1.1rem;margin:0 0 .4rem}
    .date{color:var(--quiet)}
    nav{margin:1rem 0 0;font-size:.9rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin:0;padding:0;list-style:none}
    nav a{display:inline-block;padding:.25rem 0}
    a{color:var(--main)}
    main{display:grid;gap:1rem;margin-top:1rem}
    section{background:var(--panel);border:1px solid var(--rule);border-radius:.6rem;\
    padding:1rem;min-width:0}
    section p{margin:.2rem 0 .5rem}
    figure{margin:.8rem 0 0}
    figcaption,.legend,small{color:var(--quiet);font-size:.85rem}
    .plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.2rem .5rem}
    .y{display:flex;flex-direction:column;justify-content:space-between;text-align:right;\
    font-size:.75rem;color:var(--quiet);line-height:1;min-width:2.6rem}
    .plot svg{height:9rem;border-left:1px solid var(--rule);border-bottom:1px solid var(--rule)}
    .plot svg.columns{height:6rem}
    .plot svg svg{border:0;height:100%}
    .x{grid-column:2;display:flex;justify-content:space-between;font-size:.75rem;\
    color:var(--quiet)}
    svg{display:block;overflow:visible}
    .grid line{stroke:var(--rule);stroke-dasharray:2 4}
    .band{fill:var(--band);stroke:var(--band);stroke-width:2;vector-effect:non-scaling-stroke}
    .line{fill:none;stroke:var(--main);stroke-width:2;vector-effect:non-scaling-stroke;\
    stroke-linejoin:round;stroke-linecap:round}
    .dots circle,circle.rate{fill:var(--main)}
    .hit,.hit rect{fill:transparent}
    .hit rect:hover,g:hover>.hit{fill:var(--band)}
    .bar{fill:var(--main)}
    .row{display:grid;grid-template-columns:5.5rem minmax(0,1fr) 19.5rem;gap:.6rem;\
    align-items:center;font-size:.9rem;padding:.12rem 0}
    .row.bar{grid-template-columns:5.5rem minmax(0,1fr) 4rem}
    .value{font-variant-numeric:tabular-nums}
    .track{stroke:var(--rule);stroke-width:1}
    .range{stroke:var(--main);stroke-width:3;opacity:.55}
    .promise{stroke:var(--warn);stroke-width:2.5}
    .g0{fill:var(--g0);background:var(--g0)}.g1{fill:var(--g1);background:var(--g1)}\
    .g2{fill:var(--g2);background:var(--g2)}.g3{fill:var(--g3);background:var(--g3)}\
    .g4{fill:var(--g4);background:var(--g4)}.g5{fill:var(--g5);background:var(--g5)}
    .l0{fill:var(--l0);background:var(--l0)}.l1{fill:var(--l1);background:var(--l1)}\
    .l2{fill:var(--l2);background:var(--l2)}.l3{fill:var(--l3);background:var(--l3)}\
    .l4{fill:var(--l4);background:var(--l4)}
    .key{display:inline-block;width:.8rem;height:.8rem;border-radius:.15rem;margin:0 .25rem 0 .1rem;\
    vertical-align:-.05rem}
    .key.rate{background:var(--main);border-radius:50%}
    .key.promise{background:var(--warn);width:.2rem}
    .months{position:relative;height:1.1rem;font-size:.75rem;color:var(--quiet)}
    .months span{position:absolute}
    .scroll{overflow-x:auto;margin:.4rem 0}
    table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;width:100%}
    caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    th,td{padding:.25rem .6rem .25rem 0;text-align:left;vertical-align:top;\
    border-bottom:1px solid var(--rule)}
    thead th{color:var(--quiet);font-weight:500}
    tbody th{font-weight:500;min-width:4.5rem}
    thead th,td{overflow-wrap:normal}
    .n{text-align:right}
    td small span{white-space:nowrap}
    .unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;\
    white-space:nowrap}
    .more{display:flex;flex-wrap:wrap;gap:0 1.5rem;margin-top:.4rem}
    details[open]{flex-basis:100%;min-width:0}
    summary{cursor:pointer;color:var(--quiet);font-size:.9rem;padding:.2rem 0}
    .about{font-size:.9rem;max-width:45rem}
    .cards{padding-left:1.6rem;margin:.4rem 0}
    .cards li{margin:.45rem 0}
    .cards small{display:block}
    code{font:.95em ui-monospace,"DejaVu Sans Mono",monospace}
    footer{margin-top:1.5rem;color:var(--quiet);font-size:.85rem}
    :focus-visible{outline:2px solid var(--main);outline-offset:2px;border-radius:.2rem}
    #tip{position:fixed;pointer-events:none;background:var(--ink);color:var(--paper);\
    padding:.2rem .5rem;border-radius:.3rem;font-size:.85rem;max-width:20rem;z-index:1}
    @media(max-width:40rem){h1{font-size:1.3rem}section{padding:.8rem}\
    .row{grid-template-columns:5.5rem minmax(0,1fr);gap:.1rem .6rem}\
    .row .value{grid-column:2}.row.bar{grid-template-columns:5.5rem minmax(0,1fr) 3rem}\
    .row.bar .value{grid-column:auto}td small,td small span{display:block}table{font-size:.82rem}th,td{padding-right:.3rem}\
    .months span:nth-child(even){display:none}}
    @page{margin:15mm}
    @media print{:root{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--quiet:#444;\
    --rule:#bbb;--main:#0b6e99;--band:#0b6e9933;--warn:#b3440b;--g0:#8f1d2c;--g1:#c0392b;\
    --g2:#e08a4f;--g3:#d9c26a;--g4:#6fae75;--g5:#2f7d4f;--l0:#e6e9ed;--l1:#b5dfc4;--l2:#74bf90;\
    --l3:#3a9560;--l4:#1c6b3f}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    body{padding:0;max-width:none;font-size:10pt}nav,.more,#tip{display:none}\
    main{display:block}section{border:0;padding:0;margin:0 0 1rem}\
    h2,section>p{break-after:avoid}figure,.cards li,tr{break-inside:avoid}.scroll{overflow:visible}}
    @media(forced-colors:active){.bar,.dots circle,circle.rate{fill:CanvasText}\
    .line,.range,.promise{stroke:CanvasText}svg rect,.key{forced-color-adjust:none}}
    """

  /// Shows the values beside the pointer at once; without it browsers show them after a while.
  static let script = """
    (function(){var tip=document.createElement('div'),shown;tip.id='tip';tip.hidden=true;\
    tip.setAttribute('aria-hidden','true');document.body.appendChild(tip);\
    function hide(){tip.hidden=true;if(shown){shown.e.insertBefore(shown.t,shown.e.firstChild);\
    shown=null}}\
    document.addEventListener('pointermove',function(v){var e=v.target,t=null;\
    while(e&&e.ownerSVGElement!==undefined){t=e.querySelector(':scope>title');if(t)break;\
    e=e.parentNode}\
    if(shown&&e!==shown.e)hide();\
    if(!shown){if(!t)return;shown={e:e,t:t};tip.textContent=t.textContent;t.remove();\
    tip.hidden=false}\
    var x=Math.min(v.clientX+12,innerWidth-tip.offsetWidth-8);\
    tip.style.left=Math.max(8,x)+'px';tip.style.top=(v.clientY+16)+'px'});\
    document.addEventListener('pointerleave',hide)})()
    """
}
