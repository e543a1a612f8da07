package profile

import (
	"embed"
	"fmt"
	"sync"
)

//go:embed data/*.json
var data embed.FS

// builtin reads the embedded roles once.
var builtin = sync.OnceValue(func() []*Profile { return embedded("data/*.json") })

// itDirector reads the one that most ask for, without the others, which would take some twenty times as long.
var itDirector = sync.OnceValue(func() *Profile { return embedded("data/it-director.json")[0] })

// embedded reads embedded roles. That they are there and valid is a matter of
// this package's tests, not of anything a caller does.
func embedded(pattern string) []*Profile {
	roles, err := ReadFS(data, pattern)
	if err != nil {
		panic(fmt.Sprintf("embedded roles: %v", err))
	}
	return roles
}

// Builtin gives a fresh copy of every embedded role, by ID.
func Builtin() []*Profile {
	roles := make([]*Profile, len(builtin()))
	for i, p := range builtin() {
		roles[i] = p.Clone()
	}
	return roles
}

// ITDirector gives a fresh copy of the embedded role "it-director".
func ITDirector() *Profile { return itDirector().Clone() }
