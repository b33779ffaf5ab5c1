package calendar

import (
	"errors"
	"strconv"

	"github.com/samverkan/samverkan"
)

// under puts a fault of a part at the place of the part.
func under(at string, err error) error {
	var fault *samverkan.Fault
	if errors.As(err, &fault) {
		fault.At = at + fault.At
	}
	return err
}

//go:noinline
func index(list string, i int) string { return list + "/" + strconv.Itoa(i) }
