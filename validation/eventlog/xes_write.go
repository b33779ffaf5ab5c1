package eventlog

import (
	"io"
	"strconv"
	"strings"
)

// WriteXES writes the log in XES 1849-2016: the same log, the same bytes. What
// is read from it is equal to the log. Times are in UTC. Its error is the
// writer's.
func (l *Log) WriteXES(w io.Writer) error {
	x := output{w: w}
	x.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
		"<log xes.version=\"1849-2016\" xes.features=\"\" xmlns=\"http://www.xes-standard.org/\">\n")
	for _, e := range l.extensions() {
		x.raw(`  <extension name="`, e[0], `" prefix="`, e[1], `" uri="http://www.xes-standard.org/`, e[1], ".xesext\"/>\n")
	}
	x.raw("  <classifier name=\"Activity\" keys=\"concept:name\"/>\n")
	if l.About.Name != "" {
		x.attribute("  ", "string", "concept:name", l.About.Name)
	}
	for i := range l.Len() {
		c := l.Case(i)
		x.raw("  <trace>\n")
		if c.Name() != "" {
			x.attribute("    ", "string", "concept:name", c.Name())
		}
		for k := c.from; k < c.to; k++ {
			l.writeEvent(&x, k)
		}
		x.raw("  </trace>\n")
	}
	x.raw("</log>\n")
	return x.flush()
}

// extensions are the names and prefixes of the extensions that the log uses.
func (l *Log) extensions() (out [][2]string) {
	out = [][2]string{{"Concept", "concept"}, {"Time", "time"}}
	has := func(columns ...column) bool {
		for _, k := range columns {
			if l.column[k] != nil {
				return true
			}
		}
		return false
	}
	if has(transitionColumn, stateColumn) {
		out = append(out, [2]string{"Lifecycle", "lifecycle"})
	}
	if has(resourceColumn, roleColumn, groupColumn) {
		out = append(out, [2]string{"Organizational", "org"})
	}
	if has(currencyColumn) || l.costs != nil {
		out = append(out, [2]string{"Cost", "cost"})
	}
	return out
}

func (l *Log) writeEvent(x *output, at int) {
	x.raw("    <event>\n")
	names := keys()
	for k := range textColumns {
		if l.column[k] != nil && l.column[k][at] != 0 {
			x.attribute("      ", "string", names[k], l.texts[l.column[k][at]])
		}
	}
	if l.costs != nil && l.costs[at] != noCost {
		x.attribute("      ", "float", costKey, Cost{l.costs[at], true}.String())
	}
	if l.times[at] != 0 {
		x.attribute("      ", "date", timeKey, Instant{l.times[at]}.String())
	}
	x.raw("    </event>\n")
}

// output writes in large pieces and keeps the first error.
type output struct {
	w   io.Writer
	b   []byte
	err error
}

//go:noinline
func (x *output) raw(markup ...string) {
	for _, m := range markup {
		x.b = append(x.b, m...)
	}
	if len(x.b) > window {
		_ = x.flush()
	}
}

func (x *output) flush() error {
	if x.err == nil {
		_, x.err = x.w.Write(x.b)
	}
	x.b = x.b[:0]
	return x.err
}

// attribute writes an attribute of XES.
func (x *output) attribute(indent, kind, key, value string) {
	x.raw(indent, "<", kind, ` key="`, key, `" value="`)
	x.escaped(value)
	x.raw("\"/>\n")
}

// escaped writes a text as the value of an XML attribute. What has a meaning in
// XML is a reference, and so are tabs and line breaks, since a reader makes a space of them; so is a carriage return,
// which a reader drops.
func (x *output) escaped(s string) {
	for s != "" {
		i := strings.IndexAny(s, "&<>\"\t\n\r")
		if i < 0 {
			x.raw(s)
			return
		}
		x.raw(s[:i], "&#", strconv.Itoa(int(s[i])), ";")
		s = s[i+1:]
	}
}
