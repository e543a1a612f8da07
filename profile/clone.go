package profile

import "reflect"

// Clone gives a copy that shares nothing with p.
func (p *Profile) Clone() *Profile {
	if p == nil {
		return nil
	}
	return deepCopy(reflect.ValueOf(p)).Interface().(*Profile)
}

// Clone gives a copy that shares nothing with it.
func (it *Item) Clone() *Item {
	if it == nil {
		return nil
	}
	return deepCopy(reflect.ValueOf(it)).Interface().(*Item)
}

// deepCopy copies structs, slices and pointers all the way down: by reflection,
// so that no field added later can be forgotten. One of a kind that it does not
// know is a panic: it would be shared.
func deepCopy(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(deepCopy(v.Elem()))
		return c
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			c.Index(i).Set(deepCopy(v.Index(i)))
		}
		return c
	case reflect.Struct:
		c := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			c.Field(i).Set(deepCopy(v.Field(i)))
		}
		return c
	case reflect.String, reflect.Bool, reflect.Int, reflect.Float64:
		return v
	}
	panic("profile: Clone cannot copy a " + v.Kind().String())
}
