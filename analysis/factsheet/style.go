package factsheet

import (
	"encoding/base64"

	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// style returns the style sheet: that of the drawings, whose colors it shares, and
// that of the sheet. Type is as on the page (tokens.css), and every line is a whole
// pixel high on paper, where the root is 16 pixels: room.go counts on it.
func style() string {
	return chart.Style() + `:root{--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;--mono:ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
*,::before,::after{box-sizing:border-box}
html{font:100%/1.5 var(--sans);color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word}
h1,h2,p,ul,ol,figure,table{margin:0;padding:0;font:inherit}
ul{list-style:none}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.sheet{display:flex;flex-direction:column;max-width:210mm;margin:1.5rem auto;padding:14mm 15mm 12mm;border:1px solid var(--line);font-size:.8125rem;line-height:1.125rem}
.head{display:grid;gap:0 1.875rem;align-items:start;border-bottom:2px solid var(--ink);padding-bottom:1.125rem}
.head.place{grid-template-columns:minmax(0,1fr) 8rem}
.head .chart{width:auto;max-width:8rem;max-height:7.5rem;justify-self:end}
.kick{color:var(--ink-3);margin-bottom:.25rem}
h1{font:400 2.625rem/2.875rem var(--serif);letter-spacing:-.02em;text-wrap:balance}
.lead{font-size:1rem;line-height:1.4375rem;color:var(--ink-2);margin-top:.4375rem;text-wrap:pretty}
h2{font:400 1.1875rem/1.4375rem var(--serif);letter-spacing:-.01em;margin-bottom:.375rem;text-wrap:balance}
.cols{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.125rem;align-items:start;margin-top:1.375rem}
.col{display:flex;flex-direction:column;gap:1.375rem;min-width:0}
.over{margin-top:1.375rem}
section .chart{width:100%}
.small,.note,.paper{font-size:.75rem;line-height:1.0625rem;color:var(--ink-2);text-wrap:pretty}
.note,.paper,details{margin-top:.25rem}
.phone,.paper{display:none}
summary{font-size:.75rem;line-height:1.5rem;color:var(--blue);cursor:pointer;width:fit-content}
.scroll{overflow-x:auto;margin-top:.5rem;position:relative;background:linear-gradient(to left,var(--paper) 1rem,transparent) right/2rem 100% no-repeat local,linear-gradient(to left,var(--line),transparent) right/.75rem 100% no-repeat scroll}
table{border-collapse:collapse;width:100%;font-size:.75rem;line-height:1rem;font-variant-numeric:tabular-nums;overflow-wrap:normal}
caption{text-align:left;line-height:1.0625rem;color:var(--ink-3);padding-bottom:.25rem}
th,td{text-align:left;vertical-align:baseline;padding:.125rem .5rem .125rem 0;border-bottom:1px solid var(--line);font-weight:400}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--ink-3);border-color:var(--line-2);vertical-align:bottom}
tbody th{font-weight:600}
.r{text-align:right}
.know{background:var(--sunk);border:1px solid var(--sunk);padding:1.125rem}
.know h2{font-size:1.25rem;line-height:1.625rem;margin-bottom:.5625rem;letter-spacing:-.01em;text-wrap:pretty}
.ask ol{columns:2;column-gap:2.125rem;padding-left:0;list-style:none;counter-reset:q}
.ask li{break-inside:avoid;position:relative;padding:0 0 .1875rem 1.25rem;counter-increment:q}
.ask li::before{content:counter(q);position:absolute;left:0;color:var(--ink-3);font-variant-numeric:tabular-nums}
footer{margin-top:1.375rem;padding-top:.5rem;border-top:1px solid var(--line-2);color:var(--ink-2);font-size:.6875rem;line-height:1rem}
footer h2{font:600 .6875rem/1rem var(--sans);letter-spacing:0;margin:0}
.last{display:flex;flex-wrap:wrap;gap:0 1.5rem;justify-content:space-between;margin-top:.25rem}
.last p:first-child{flex:1 1 18rem}
.stamp{flex:none}
data{font-family:var(--mono);font-size:.625rem;line-height:1;white-space:nowrap}
span+data{margin-left:.75rem}
@media screen and (max-width:48rem){
.sheet{max-width:29rem;margin:0 auto;padding:1.25rem 1rem;border:0}
.head{gap:0 1rem}
.head.place{grid-template-columns:minmax(0,1fr) 5.5rem}
.head .chart{max-width:5.5rem}
h1{font-size:1.875rem;line-height:2.125rem;overflow-wrap:anywhere;hyphens:auto}
.cols{display:block;margin-top:0}
.col{display:block}
.cols section,.over{margin-top:1.75rem}
.page{display:none}.phone{display:block}
.ask ol{columns:1}
.last{display:block}
}
@media (prefers-contrast:more){:root{--ink-2:var(--ink);--ink-3:var(--ink);--line:var(--line-2)}}
@media (forced-colors:active){.know{border-color:CanvasText}}
@media print{
@page{size:A4;margin:12mm 15mm}
html{font-size:16px;background:none}
.sheet{max-width:none;min-height:272mm;margin:0;padding:0;border:0}
footer{margin-top:auto}
main{margin-bottom:1.375rem}
section,footer{break-inside:avoid}
details,.screen{display:none}
.paper{display:block}
.scroll{overflow:visible;background:none}
.know{background:none;border-color:var(--line-2)}
}
`
}

// policy returns the Content-Security-Policy of a file with a style sheet: nothing
// is loaded, no script is run, and no style is used but this one.
func policy(style string) string {
	sum := canonical.Sum([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}
