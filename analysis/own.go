package analysis

import "reflect"

// kept is a copy of the document that nobody else can write to.
func (a *Analysis) kept() *Analysis {
	if a == nil {
		return nil // check says what that is
	}
	out := *a
	own(reflect.ValueOf(&out).Elem())
	return &out
}

// own gives a value lists and pointers of its own, as far as exported fields
// lead: of a document that is all there is.
func own(v reflect.Value) {
	switch is := v.Type(); v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			to := reflect.New(is.Elem())
			to.Elem().Set(v.Elem())
			own(to.Elem())
			v.Set(to)
		}
	case reflect.Slice:
		if !v.IsNil() {
			to := reflect.MakeSlice(is, v.Len(), v.Len())
			for i := range v.Len() {
				to.Index(i).Set(v.Index(i))
				own(to.Index(i))
			}
			v.Set(to)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if part := v.Field(i); part.CanSet() {
				own(part)
			}
		}
	}
}
