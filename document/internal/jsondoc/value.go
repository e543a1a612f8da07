package jsondoc

import (
	"encoding/json"
	"strings"

	"github.com/metierhq/metier/document/internal/html"
)

type object = map[string]any

// str returns the first of some values that is a text or a number, in one line.
func str(o object, keys ...string) string {
	for _, k := range keys {
		switch v := o[k].(type) {
		case string:
			if s := strings.Join(strings.Fields(v), " "); s != "" {
				return s
			}
		case json.Number:
			return v.String()
		}
	}
	return ""
}

// obj returns a value that is an object; a list with one in it will do.
func obj(o object, key string) object {
	for _, v := range list(o[key]) {
		if one, ok := v.(object); ok {
			return one
		}
	}
	return nil
}

// list returns the values of a list; a value without a list is one of its own.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// objects returns those values of a list that are objects; a bare text is an object with the text for its name.
func objects(o object, key, name string) (all []object) {
	for _, v := range list(o[key]) {
		switch v := v.(type) {
		case object:
			all = append(all, v)
		case string:
			all = append(all, object{name: v})
		}
	}
	return all
}

// texts returns the texts in a list, each in one line.
func texts(o object, key string) (all []string) {
	for _, v := range list(o[key]) {
		if inner, ok := v.(object); ok {
			v = str(inner, "name", "title", "text", "value")
		}
		if s := str(object{"": v}, ""); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// prose returns the lines of a text that may be long, and have markup in it.
func prose(o object, keys ...string) string {
	for _, k := range keys {
		if s, ok := o[k].(string); ok && strings.TrimSpace(s) != "" {
			return html.Fragment(s)
		}
	}
	return ""
}
