package eventlog

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/separated"
)

// The encodings that are read, as About names them. An XES file says which it
// is in; of a CSV file it is found out.
const (
	UTF8        = separated.UTF8
	Latin1      = "iso-8859-1" // XES only
	Windows1252 = separated.Windows1252
)

// decoded returns the text of a CSV file, as package separated finds it.
func decoded(data []byte) (text, encoding string, err error) {
	text, encoding, ok := separated.Text(data)
	if !ok {
		return "", "", samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är inte text i CSV-format; den ser ut som en arbetsbok, som packad eller som UTF-16. Spara den som ”CSV UTF-8”.",
			EN: "The file is not text in the CSV format; it looks like a workbook, packed, or like UTF-16. Save it as “CSV UTF-8”.",
		})
	}
	return text, encoding, nil
}
