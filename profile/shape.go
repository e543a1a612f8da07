package profile

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// maxNesting bounds objects and arrays inside each other; a profile needs 13.
const maxNesting = 32

// maxShapeErrors keeps the report of a file in another format readable.
const maxShapeErrors = 50

// checkShape holds JSON against the fields of Profile. encoding/json alone is
// not strict enough: it takes keys in any case, the last of two equal keys, and
// null for everything, and does not say where an unknown field stands.
func checkShape(data []byte) error {
	s := &shape{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	s.dec.UseNumber()
	err := s.value(reflect.TypeFor[Profile](), "", 0)
	if err == nil {
		err = s.end()
	}
	if err != nil && !errors.Is(err, errTooMany) {
		s.errs = append(s.errs, err)
	}
	return errors.Join(s.errs...)
}

var errTooMany = errors.New("too many errors")

type shape struct {
	data []byte
	dec  *json.Decoder
	errs []error
}

// report notes an error that the reading can go on after.
func (s *shape) report(at int, path, format string, args ...any) error {
	if path != "" {
		path += ": "
	}
	s.errs = append(s.errs, fmt.Errorf("profile: %s: %s%s", position(s.data, at), path, fmt.Sprintf(format, args...)))
	if len(s.errs) >= maxShapeErrors {
		return errTooMany
	}
	return nil
}

// start gives the offset of the next token.
func (s *shape) start() int {
	at := int(s.dec.InputOffset())
	for at < len(s.data) && strings.IndexByte(" \t\r\n,:", s.data[at]) >= 0 {
		at++
	}
	return at
}

// next gives the next token and the offset of its first byte.
func (s *shape) next() (json.Token, int, error) {
	at := s.start()
	t, err := s.dec.Token()
	switch {
	case err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return nil, at, fmt.Errorf("profile: %s: unexpected end of JSON", position(s.data, at))
	case err != nil:
		return nil, at, decodeError(s.data, err)
	}
	return t, at, nil
}

func (s *shape) end() error {
	at := s.start()
	if _, err := s.dec.Token(); err == io.EOF {
		return nil
	}
	return fmt.Errorf("profile: %s: data after the profile", position(s.data, at))
}

var anything = reflect.TypeFor[any]()

// value reads one value that stands where Go wants a t.
func (s *shape) value(t reflect.Type, path string, depth int) error {
	token, at, err := s.next()
	if err != nil {
		return err
	}
	if depth > maxNesting {
		return fmt.Errorf("profile: %s: nested deeper than %d", position(s.data, at), maxNesting)
	}
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t != anything && !fits(token, t) {
		if err := s.report(at, path, "%s, want %s", describe(token), wanted(t)); err != nil {
			return err
		}
		t = anything
	}
	switch token {
	case json.Delim('{'):
		return s.object(t, path, depth)
	case json.Delim('['):
		return s.array(t, path, depth)
	}
	if text, ok := token.(string); ok && t != anything {
		if t.Kind() == reflect.String && blank(text) {
			return s.report(at, path, "%s, want text", describe(token))
		}
		if u, ok := reflect.New(t).Interface().(encoding.TextUnmarshaler); ok {
			if err := u.UnmarshalText([]byte(text)); err != nil {
				return s.report(at, path, "%v", err)
			}
		}
	}
	return nil
}

func (s *shape) object(t reflect.Type, path string, depth int) error {
	fields := fieldsOf(t)
	seen := map[string]bool{}
	for s.dec.More() {
		token, at, err := s.next()
		if err != nil {
			return err
		}
		key, _ := token.(string)
		field, known := fields[key]
		switch {
		case t == anything:
		case !known:
			err = s.report(at, path, "unknown field %q", clip(key))
		case seen[key]:
			err = s.report(at, path, "field %q a second time", key)
		}
		if err != nil {
			return err
		}
		seen[key] = true
		if !known {
			field = anything
		}
		if err := s.value(field, strings.TrimPrefix(path+"."+clip(key), "."), depth+1); err != nil {
			return err
		}
	}
	_, _, err := s.next()
	return err
}

func (s *shape) array(t reflect.Type, path string, depth int) error {
	element := anything
	if t.Kind() == reflect.Slice {
		element = t.Elem()
	}
	for i := 0; s.dec.More(); i++ {
		if err := s.value(element, path+"["+strconv.Itoa(i)+"]", depth+1); err != nil {
			return err
		}
	}
	_, _, err := s.next()
	return err
}

// fieldsOf gives the fields of a struct by their names in JSON.
func fieldsOf(t reflect.Type) map[string]reflect.Type {
	if t.Kind() != reflect.Struct {
		return nil
	}
	fields := make(map[string]reflect.Type, t.NumField())
	for i := range t.NumField() {
		fields[jsonName(t.Field(i))] = t.Field(i).Type
	}
	return fields
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
