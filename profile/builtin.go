package profile

import (
	"embed"
	"fmt"
	"sync"
)

//go:embed data/*.json
var data embed.FS

// builtin reads the embedded roles once. That they are valid is a matter of
// this package's tests, not of anything a caller does.
var builtin = sync.OnceValue(func() []*Profile {
	roles, err := ReadFS(data, "data/*.json")
	if err != nil {
		panic(fmt.Sprintf("embedded roles: %v", err))
	}
	return roles
})

// Builtin gives a fresh copy of every embedded role, by ID.
func Builtin() []*Profile {
	roles := make([]*Profile, len(builtin()))
	for i, p := range builtin() {
		roles[i] = p.Clone()
	}
	return roles
}

// ITDirector gives a fresh copy of the embedded role "it-director".
func ITDirector() *Profile {
	for _, p := range builtin() {
		if p.ID == "it-director" {
			return p.Clone()
		}
	}
	panic("embedded roles: no it-director")
}
