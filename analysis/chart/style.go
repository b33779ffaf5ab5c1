package chart

import "strings"

// fonts is the page's font stack for figures and labels.
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

// tokens are the colors of the page (tokens.css), each by its name: in light, in
// dark, and the system color that stands for it where the reader has chosen
// their own.
const tokens = `paper #fcfdfd #0f1617 Canvas
sunk #f0f4f4 #182123 Canvas
ink #13201f #e9efee CanvasText
ink-2 #42504f #b9c5c3 CanvasText
ink-3 #5b6968 #98a6a4 CanvasText
line #d6dedd #2b3739 GrayText
line-2 #7d8b89 #71807e GrayText
blue #17497a #8cbbe8 LinkText
blue-2 #5b8bba #5d8fbd CanvasText
blue-3 #dfeaf4 #1b3147 Canvas
on-blue #ffffff #0b1c2d Canvas
on-mid #13201f #0b1c2d Canvas
red #9c2b1f #f39584 CanvasText
red-3 #f8e4df #3f1d18 Canvas`

// looks are the page's classes for marks (PAGE.md §14): f fill, s stroke, w
// width, da dashes, t text. A class sets one property to a value, or to a token
// where the value begins with a hyphen, and may stand in several lines.
const looks = `ink fill -ink
fb fill -blue
fb2 fill -blue-2
fb3 fill -blue-3
fi fill -ink
fl fill -line
fr3 fill -red-3
fs fill -sunk
fp fill -paper
fn fill none
sb stroke -blue
sb2 stroke -blue-2
si stroke -ink
sl stroke -line
sl2 stroke -line-2
sp stroke -paper
w05 stroke-width .5
w1 stroke-width 1
w15 stroke-width 1.5
w2 stroke-width 2
w3 stroke-width 3
da stroke-dasharray 4 3
t2 fill -ink-2
t3 fill -ink-3
tl fill -blue
tw fill -on-blue
tk fill -on-mid
tr fill -red
tb font-weight 600
ts font-size 12
th paint-order stroke
th stroke -paper
th stroke-width 4`

// cells returns the words of each line of a table: so many, the last with what
// is left.
func cells(table string, n int) (out [][]string) {
	for _, line := range strings.Split(table, "\n") {
		out = append(out, strings.SplitN(line, " ", n))
	}
	return out
}

// Style returns the style sheet for drawings in a file that stands alone: the
// colors in light and dark, on paper always light, and in the reader's own where
// they have chosen some (forced-colors). A file can set data-theme to light or
// dark on its root. A page that has tokens.css and style.css needs none of it.
func Style() string {
	var light, both, forced, rules strings.Builder
	for _, t := range cells(tokens, 4) {
		name := "--" + t[0] + ":"
		light.WriteString(name + t[1] + ";")
		both.WriteString(name + "light-dark(" + t[1] + "," + t[2] + ");")
		forced.WriteString(name + t[3] + ";")
	}
	for _, l := range cells(looks, 3) {
		value := l[2]
		if l[1] == "font-size" {
			value += "px"
		}
		if name, is := strings.CutPrefix(value, "-"); is {
			value = "var(--" + name + ")"
		}
		rules.WriteString(".chart ." + l[0] + "{" + l[1] + ":" + value + "}\n")
	}
	// light-dark() is from 2024; older browsers keep the light colors. Overflow is
	// hidden so that no name, however strange its letters, leaves the drawing.
	return ":root{color-scheme:light dark;" + light.String() + "}\n" +
		"@supports (color:light-dark(red,red)){:root{" + both.String() + "}}\n" +
		"[data-theme=\"light\"]{color-scheme:light}\n[data-theme=\"dark\"]{color-scheme:dark}\n" +
		"@media print{:root,[data-theme]{color-scheme:light}}\n" +
		"@media (forced-colors:active){:root{" + forced.String() + "}}\n" +
		".chart{display:block;max-width:100%;height:auto;overflow:hidden;forced-color-adjust:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n" +
		".chart text{font:13px " + strings.ReplaceAll(fonts, "'", `"`) + ";font-variant-numeric:tabular-nums;fill:var(--ink)}\n" +
		rules.String() +
		"@media (forced-colors:active){.chart .fl{fill:Canvas}}\n" // of a band the edges are left
}
