package partnership

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// DocumentSchema is the name of a schema; its version is the last part.
type DocumentSchema string

// CatalogueDocument is the name of a schema of catalogues.
type CatalogueDocument string

// The newest schemas. A document of an older one opens for ever.
const (
	Schema          DocumentSchema    = "https://github.com/samverkan/samverkan/schemas/partnership/1"
	CatalogueSchema CatalogueDocument = "https://github.com/samverkan/samverkan/schemas/partnership-catalogue/1"
)

// Check returns a Fault when this version cannot read the schema.
func (s DocumentSchema) Check() error { return readable(string(s), string(Schema)) }

// Check returns a Fault when this version cannot read the schema.
func (s CatalogueDocument) Check() error { return readable(string(s), string(CatalogueSchema)) }

func readable(got, want string) error {
	if got == want {
		return nil
	}
	kind := want[:strings.LastIndexByte(want, '/')+1]
	if version, ours := strings.CutPrefix(got, kind); ours {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är gjord med version {got} av formatet. Det här programmet läser version {want}. Uppdatera programmet.",
			EN: "The file is made with version {got} of the format. This program reads version {want}. Update the program.",
		}, samverkan.Quoted("got", version), samverkan.Str("want", want[len(kind):]))
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "Formatet är ”{got}”. Det ska vara {want}.",
		EN: "The format is “{got}”. It must be {want}.",
	}, samverkan.Quoted("got", got), samverkan.Str("want", want))
}

// onlySchema keeps the fault of a schema alone: what else seems wrong with a
// document of another format is beside the point.
func onlySchema(faults samverkan.Faults) samverkan.Faults {
	for _, f := range faults {
		if f.At == "/$schema" {
			return samverkan.Faults{f}
		}
	}
	return faults
}
