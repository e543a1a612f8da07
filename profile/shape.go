package profile

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// maxNesting bounds objects and arrays inside each other; a profile needs 13.
const maxNesting = 32

// maxMisfits keeps the report of a file in another format readable.
const maxMisfits = 50

// decode reads a profile as far as its JSON fits the fields of Profile, and
// says what does not. encoding/json alone is not strict enough: it takes keys in
// any case, the last of two equal keys, and null for everything, and ends at the
// first value that does not fit. An error ends the reading.
func decode(data []byte) (*Profile, []misfit, error) {
	p := new(Profile)
	r := &reader{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	r.dec.UseNumber()
	err := r.value(reflect.ValueOf(p).Elem(), 0)
	if err == nil {
		err = r.end()
	}
	return p, r.misfits, err
}

var errTooMany = errors.New("too many errors")

type reader struct {
	data    []byte
	dec     *json.Decoder
	path    []step // of the value that is read
	misfits []misfit
}

// A step leads from a value to one in it.
type step struct {
	field string
	index int // of a list, where field is ""
}

// A misfit is what stands in JSON and does not fit a profile.
type misfit struct {
	at   int    // the offset of its first byte
	path []step // where it stands
	text string // what it is, and what was expected
	own  bool   // text names the field itself
	lost bool   // the value at path is missing in the profile for it

	unknown bool // a field that there is not
}

// report notes what the reading can go on after.
func (r *reader) report(m misfit) error {
	m.path = slices.Clone(m.path)
	r.misfits = append(r.misfits, m)
	if len(r.misfits) >= maxMisfits {
		return errTooMany
	}
	return nil
}

// refuse notes that the value that is read does not fit.
func (r *reader) refuse(at int, token json.Token, want string) error {
	return r.report(misfit{at: at, path: r.path, text: describe(token) + ", want " + want, lost: true})
}

// start gives the offset of the next token.
func (r *reader) start() int {
	at := int(r.dec.InputOffset())
	for at < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[at]) >= 0 {
		at++
	}
	return at
}

// next gives the next token and the offset of its first byte.
func (r *reader) next() (json.Token, int, error) {
	at := r.start()
	t, err := r.dec.Token()
	switch {
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return nil, at, fmt.Errorf("profile: %s: unexpected end of JSON", position(r.data, at))
	case err != nil:
		return nil, at, syntaxError(r.data, err)
	}
	return t, at, nil
}

func (r *reader) end() error {
	at := r.start()
	if _, err := r.dec.Token(); err == io.EOF {
		return nil
	}
	return fmt.Errorf("profile: %s: data after the profile", position(r.data, at))
}

// value reads one value into v; one that has no place in a profile into no
// value at all.
func (r *reader) value(v reflect.Value, depth int) error {
	token, at, err := r.next()
	if err != nil {
		return err
	}
	if depth > maxNesting {
		return fmt.Errorf("profile: %s: nested deeper than %d", position(r.data, at), maxNesting)
	}
	if v.IsValid() && !fits(token, target(v.Type())) {
		if err := r.refuse(at, token, wanted(target(v.Type()))); err != nil {
			return err
		}
		v = reflect.Value{}
	}
	if v.IsValid() && v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch token {
	case json.Delim('{'):
		return r.object(v, depth)
	case json.Delim('['):
		return r.array(v, depth)
	}
	if !v.IsValid() {
		return nil
	}
	return r.scalar(v, token, at)
}

// target is the type of what stands in JSON for a t.
func target(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// scalar sets v to a value of its kind.
func (r *reader) scalar(v reflect.Value, token json.Token, at int) error {
	switch token := token.(type) {
	case bool:
		v.SetBool(token)
	case json.Number:
		if v.Kind() == reflect.Int {
			n, err := strconv.ParseInt(token.String(), 10, 64)
			if err != nil {
				return r.refuse(at, token, "a whole number")
			}
			v.SetInt(n)
			return nil
		}
		f, err := strconv.ParseFloat(token.String(), 64)
		if err != nil {
			return r.refuse(at, token, "at most 1.7e308")
		}
		v.SetFloat(f)
	case string:
		if u, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
			if err := u.UnmarshalText([]byte(clip(token))); err != nil {
				return r.report(misfit{at: at, path: r.path, text: err.Error(), own: true, lost: true})
			}
			return nil
		}
		if blank(token) {
			return r.refuse(at, token, "text")
		}
		v.SetString(token)
	}
	return nil
}

func (r *reader) object(v reflect.Value, depth int) error {
	var fields []string
	if v.IsValid() {
		fields = fieldNames(v.Type())
	}
	seen, first := map[string]bool{}, len(r.misfits)
	r.path = append(r.path, step{})
	for r.dec.More() {
		token, at, err := r.next()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		r.path[len(r.path)-1].field = clip(key)
		var field reflect.Value
		if i := slices.Index(fields, key); i >= 0 && !seen[key] {
			field = v.Field(i)
		} else if i >= 0 {
			err = r.report(misfit{at: at, path: r.path, text: fmt.Sprintf("field %q a second time", key), own: true})
		} else if v.IsValid() {
			err = r.report(misfit{at: at, path: r.path, text: fmt.Sprintf("unknown field %q", clip(key)), own: true, unknown: true})
		}
		if err != nil {
			return err
		}
		seen[key] = true
		if err := r.value(field, depth+1); err != nil {
			return err
		}
	}
	r.path = r.path[:len(r.path)-1]
	for i := first; i < len(r.misfits); i++ {
		if m := &r.misfits[i]; m.unknown && len(m.path) == len(r.path)+1 {
			m.meant(fields, seen)
		}
	}
	_, _, err := r.next()
	return err
}

func (r *reader) array(v reflect.Value, depth int) error {
	if v.IsValid() {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	r.path = append(r.path, step{})
	for i := 0; r.dec.More(); i++ {
		r.path[len(r.path)-1].index = i
		var element reflect.Value
		if v.IsValid() {
			v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			element = v.Index(i)
		}
		if err := r.value(element, depth+1); err != nil {
			return err
		}
	}
	r.path = r.path[:len(r.path)-1]
	_, _, err := r.next()
	return err
}

// fieldNames gives the fields of a struct as they are named in JSON, in order.
func fieldNames(t reflect.Type) []string {
	names := make([]string, t.NumField())
	for i := range names {
		names[i] = jsonName(t.Field(i))
	}
	return names
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

var textual = reflect.TypeFor[encoding.TextUnmarshaler]()

func fits(token json.Token, t reflect.Type) bool {
	switch token := token.(type) {
	case json.Delim:
		return token == '{' && t.Kind() == reflect.Struct || token == '[' && t.Kind() == reflect.Slice
	case string:
		return t.Kind() == reflect.String || reflect.PointerTo(t).Implements(textual)
	case json.Number:
		return t.Kind() == reflect.Float64 || t.Kind() == reflect.Int && !reflect.PointerTo(t).Implements(textual)
	case bool:
		return t.Kind() == reflect.Bool
	}
	return false
}

func describe(token json.Token) string {
	switch token := token.(type) {
	case json.Delim:
		return map[json.Delim]string{'{': "an object", '[': "a list"}[token]
	case string:
		return strconv.Quote(clip(token))
	case nil:
		return "null"
	}
	return clip(fmt.Sprint(token))
}

func wanted(t reflect.Type) string {
	switch {
	case reflect.PointerTo(t).Implements(textual):
		return "a string"
	case t.Kind() == reflect.Struct:
		return "an object"
	case t.Kind() == reflect.Slice:
		return "a list"
	case t.Kind() == reflect.String:
		return "a string"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Int:
		return "a whole number"
	}
	return "a number"
}
