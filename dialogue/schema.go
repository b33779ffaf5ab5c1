package dialogue

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// DocumentSchema is the name of a schema; its version is the last part.
type DocumentSchema string

// Schema is the newest one. A document of an older one opens for ever.
const Schema DocumentSchema = "https://github.com/samverkan/samverkan/schemas/dialogue/1"

// Check returns a Fault when this version cannot read the schema.
func (s DocumentSchema) Check() error {
	if s == Schema {
		return nil
	}
	kind := string(Schema[:strings.LastIndexByte(string(Schema), '/')+1])
	if version, ours := strings.CutPrefix(string(s), kind); ours {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är gjord med version {got} av formatet. Det här programmet läser version {want}. Uppdatera programmet.",
			EN: "The file is made with version {got} of the format. This program reads version {want}. Update the program.",
		}, samverkan.Quoted("got", version), samverkan.Str("want", string(Schema[len(kind):])))
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "Formatet är ”{got}”. Det ska vara {want}.",
		EN: "The format is “{got}”. It must be {want}.",
	}, samverkan.Quoted("got", string(s)), samverkan.Str("want", string(Schema)))
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
