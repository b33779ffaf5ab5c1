package eventlog

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/separated"
)

// scanned is the tags of a file as the scanner reads them, one a line.
func scanned(r io.Reader) (string, error) {
	s := newScanner(r)
	var b strings.Builder
	for {
		kind, err := s.next()
		if err != nil || kind == endOfFile {
			return b.String(), err
		}
		switch kind {
		case endTag:
			b.WriteString("</" + string(s.tag.name))
		default:
			b.WriteString("<" + string(s.tag.name))
			for i := range s.tag.attrs {
				a := &s.tag.attrs[i]
				b.WriteString(" " + string(a.name) + "=" + string(s.value(nil, a)))
			}
		}
		if kind == emptyTag {
			b.WriteString("\n</" + string(s.tag.name))
		}
		b.WriteString("\n")
	}
}

// standard is the same as encoding/xml reads them. That keeps tabs and line
// breaks in values, of which XML makes spaces (section 3.3.3), so both sides are
// compared with all of them as spaces.
func standard(data []byte) (string, error) {
	charset := func(charset string, r io.Reader) (io.Reader, error) {
		high := separated.High1252()
		switch strings.ToLower(charset) {
		case "utf8", "us-ascii", "ascii":
			return r, nil
		case "iso-8859-1", "latin1":
			for i := range high {
				high[i] = rune(0x80 + i)
			}
		case "windows-1252", "cp1252":
		default:
			return nil, errors.New("another encoding")
		}
		all, err := io.ReadAll(r)
		var b strings.Builder
		for _, c := range all {
			if c < 0x80 {
				b.WriteByte(c)
			} else {
				b.WriteRune(high[c-0x80])
			}
		}
		return strings.NewReader(b.String()), err
	}
	nested := xml.NewDecoder(bytes.NewReader(data)) // which sees to the nesting too
	nested.CharsetReader = charset
	for {
		if _, err := nested.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", err
		}
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = charset
	full := func(n xml.Name) string {
		if n.Space != "" {
			return n.Space + ":" + n.Local
		}
		return n.Local
	}
	var b strings.Builder
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch x := token.(type) {
		case xml.StartElement:
			b.WriteString("<" + full(x.Name))
			for _, a := range x.Attr {
				b.WriteString(" " + full(a.Name) + "=" + a.Value)
			}
			b.WriteString("\n")
		case xml.EndElement:
			b.WriteString("</" + full(x.Name) + "\n")
		}
	}
}

func spaced(s string) string {
	return strings.NewReplacer("\r\n", " ", "\t", " ", "\n", " ", "\r", " ").Replace(s)
}

func seeds() []string {
	return []string{
		"<log/>", "<log></log>", "<?xml version='1.0' encoding=\"UTF-8\"?>\n<!-- a - b --><log a='1' b = \"2\">x &amp; &#228; <![CDATA[ <a> & ]]></log >\n<?pi a?>",
		"\uFEFF<log><trace><event><string key=\"concept:name\" value=\"a&lt;&quot;&#x1F600;\"/></event></trace></log>",
		"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><log a=\"\xe5\xe4\"/>", "<?xml version=\"1.0\" encoding=\"windows-1252\"?><log a=\"\x80\x81\"/>",
		"<!DOCTYPE a [<!ENTITY b \"c\">]><log/>", "<log>]]></log>", "<log a='1' a='2'/>", "<a:log b:c='d'/>", "<log a='\n\t\r\n'/>", "<log><a></log></a>",
		"<log>&#0;</log>", "<log>&b;</log>", "<log a=b/>", "<log a/>", "<log", "<log><!-- -- --></log>", "<log/><log/>", "text<log/>", "<log/>text", "<å/>",
		"<log a='<'/>", "<log a='\x01'/>", "<log a='\xff'/>", "<?xml version='1.1'?><log/>", "<log/><?xml version='1.0'?>", "<log a='1'b='2'/>", "<log>\x00</log>",
	}
}

// FuzzScanner: encoding/xml is the oracle. What the scanner takes, that reads
// alike; and the scanner reads a file alike however it comes.
func FuzzScanner(f *testing.F) {
	for _, s := range seeds() {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := scanned(bytes.NewReader(data))
		slow, slowErr := scanned(iotest.OneByteReader(bytes.NewReader(data)))
		require.Equal(t, err, slowErr)
		require.Equal(t, got, slow)
		if err != nil {
			return
		}
		want, err := standard(data)
		require.NoError(t, err)
		require.Equal(t, spaced(want), spaced(got))
	})
}

// The other direction: what encoding/xml takes, the scanner takes, but for what
// the package comment says it refuses.
func TestScannerIsNotTooStrict(t *testing.T) {
	for _, s := range []string{
		"<log/>", "<log ></log >", "<?xml version='1.0'?><log/>", "<log><!----><!-- x --></log>\n<!-- y --> ", "<log a=''/>", "<a-b._1/>", "<a:b/>",
		"<log a = '1'\n\tb\n=\n\"2\" />", "<log>&lt;&gt;&amp;&quot;&apos;&#65;&#x41;</log>", "<log>] ]] ]>] ]&gt;</log>", "<log><?a?><?b c?></log>",
		"<log a='>'/>", "<log a=']]>'/>", "<log><![CDATA[]]]]></log>", "<log>" + strings.Repeat("å", 100_000) + "</log>", "<log a='" + strings.Repeat("x", 500_000) + "'/>",
		"<log>" + strings.Repeat(" ", 200_000) + "<a/></log>", "<!--" + strings.Repeat("- ", 200_000) + "--><log/>", "<log><?a " + strings.Repeat("?", 200_000) + "?></log>",
	} {
		got, err := scanned(strings.NewReader(s))
		require.NoError(t, err, "%.40q", s)
		want, err := standard([]byte(s))
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

// A tag, a comment and the rest that lie across the end of the window.
func TestAcrossTheWindow(t *testing.T) {
	const markup = "<b c='d&amp;e'/><!-- f --><![CDATA[å]]]]><?g h?>å&#229;</a><a>"
	for i := range len(markup) + 4 {
		s := "<log><a>" + strings.Repeat(" ", window-len("<log><a>")-i) + markup + "</a></log>"
		got, err := scanned(strings.NewReader(s))
		require.NoError(t, err, i)
		require.Equal(t, "<log\n<a\n<b c=d&e\n</b\n</a\n<a\n</a\n</log\n", got)
	}
}
