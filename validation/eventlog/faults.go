package eventlog

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// onLine puts the line of the file before a text about what stands there.
func onLine(t samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "Rad {line}: " + t.SV, EN: "Line {line}: " + t.EN}
}

func lineArg(n int) samverkan.Arg { return samverkan.Str("line", strconv.Itoa(n)) }

// tooMany is the fault of a file with more of something than is read.
func tooMany(what samverkan.Text, most int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Filen har fler än {most} {what}. Så många läses inte på en gång; dela den, till exempel per år.",
		EN: "The file has more than {most} {what}. That many are not read at once; split it, for instance by year.",
	}, samverkan.Int("most", most), samverkan.Of("what", what))
}
