package partnership

import "github.com/samverkan/samverkan/internal/check"

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
func (s DocumentSchema) Check() error { return check.Schema(string(s), string(Schema)) }

// Check returns a Fault when this version cannot read the schema.
func (s CatalogueDocument) Check() error { return check.Schema(string(s), string(CatalogueSchema)) }
