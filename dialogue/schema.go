package dialogue

import "github.com/samverkan/samverkan/internal/check"

// DocumentSchema is the name of a schema; its version is the last part.
type DocumentSchema string

// Schema is the newest one. A document of an older one opens for ever.
const Schema DocumentSchema = "https://github.com/samverkan/samverkan/schemas/dialogue/1"

// Check returns a Fault when this version cannot read the schema.
func (s DocumentSchema) Check() error { return check.Schema(string(s), string(Schema)) }
