package committee

import "github.com/samverkan/samverkan"

// Imported is what was read from a file of another format. Nothing of the file
// is lost: what could not be taken is listed with its place.
type Imported struct {
	// What the file says. Check finds nothing wrong with it.
	Register Register
	// How the bytes were read.
	Encoding Encoding
	// What parts the cells of a CSV file: ";", "," or a tab.
	Separator string
	// How many rows or memberships there were, headings and blank rows not
	// counted.
	Rows int
	// How many of them made an entry: a seat, or the bloc of a seat that an
	// earlier row has without one.
	Taken int
	// The rows or entries that were not taken, in the order of the file.
	Refused []Refused
	// The rows that say nothing that an earlier row does not.
	Repeated []Repeated
	// The headings of the columns, or the names of the lists, that were not read.
	Ignored []string
	// The parties that the mapping to blocs does not have, in small letters,
	// sorted.
	Unmapped []string
	// People with the same name who were taken to be different, because they
	// sit for different organizations.
	Namesakes []Namesakes
}

// Refused is a row or an entry that was not taken.
type Refused struct {
	// The line of the file on which the row begins, from 1; 0 in a format
	// without lines.
	Line int
	// The row as it stood; "" in a format without lines.
	Raw string
	// Why, with the place as a JSON Pointer: the line and the heading in a CSV
	// file, "/17/namn", and the place in the document in a JSON file.
	Fault *samverkan.Fault
}

// Repeated is a row that says nothing new.
type Repeated struct {
	// The line on which the row begins.
	Line int
	// The line of the row that says the same.
	First int
}

// Namesakes are people with the same name.
type Namesakes struct {
	// The name.
	Name string
	// Their IDs, in the order of the register.
	People []string
}

// ReadOptions say how a file of another format is read.
type ReadOptions struct {
	// A register to go on with: organizations, bodies and people of the same
	// name get the IDs that they have there. None: all are new.
	Existing Register
	// The day the facts became known. None: they have always been known.
	Known samverkan.Date
	// To which bloc the members of a party belong, and where. It is used where
	// the file does not name the bloc itself.
	Blocs []PartyBloc
	// The names of committees that are joint ones (gemensamma nämnder), besides
	// those whose name begins with "gemensam" or "joint".
	Joint []string
	// Whether bodies that are new are marked as affected.
	Affected bool
}

// PartyBloc says to which bloc a party's members belong. One for a body goes
// before one for an organization, and that before one for all; of equal ones
// the first counts.
type PartyBloc struct {
	// The organization, by name or ID. None: every one.
	Organization string
	// The body, by name or ID. None: every one.
	Body string
	// The party as the file writes it.
	Party string
	// The bloc.
	Bloc Bloc
}
