package profile

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// addSources unites the sources. When an ID means different texts in the two
// profiles, the other's gets a new one, and so do all that cite it: a merged
// profile must not say that a fact is from where it is not.
func (m *merger) addSources(o *Profile) {
	renamed := map[string]string{}
	for _, s := range o.Sources {
		s.Of = slices.DeleteFunc(s.Of, func(name string) bool { return !agree(m.to, o, name) })
		i := slices.IndexFunc(m.to.Sources, func(b Source) bool { return b.ID == s.ID })
		if i >= 0 && sameSource(m.to.Sources[i], s) {
			m.to.Sources[i].Of = union(m.to.Sources[i].Of, s.Of)
			m.to.Sources[i].Notice = cmp.Or(m.to.Sources[i].Notice, s.Notice)
			continue
		}
		if i >= 0 {
			id := m.freeSourceID(s.ID, o)
			renamed[s.ID], s.ID = id, id
		}
		m.to.Sources = append(m.to.Sources, s)
	}
	if len(renamed) > 0 {
		recite(reflect.ValueOf(o).Elem(), renamed)
	}
}

// agree tells whether the merged profile will have the other's value in the named
// field (title, path, summary), which has no room for sources: only then may the
// other's source be listed as one of it.
func agree(base, o *Profile, name string) bool {
	t := reflect.TypeFor[Profile]()
	for i := range t.NumField() {
		if jsonName(t.Field(i)) == name {
			b, v := reflect.ValueOf(base).Elem().Field(i), reflect.ValueOf(o).Elem().Field(i)
			return b.IsZero() || reflect.DeepEqual(b.Interface(), v.Interface())
		}
	}
	return false
}

// sameSource compares what the sources are. Two notices of one source are two
// sources: each has to be shown as it is. So are two postings, whatever they are
// called: the spans of items lie in the text of one.
func sameSource(a, b Source) bool {
	return a.ID != PostingSource && a.Name == b.Name && a.Date == b.Date && a.URL == b.URL &&
		(a.Notice == b.Notice || a.Notice == "" || b.Notice == "")
}

func (m *merger) freeSourceID(id string, o *Profile) string {
	taken := func(id string) bool {
		has := func(s Source) bool { return s.ID == id }
		return slices.ContainsFunc(m.to.Sources, has) || slices.ContainsFunc(o.Sources, has)
	}
	for n := 2; ; n++ {
		// Room for the number within the length of an ID.
		free := fmt.Sprintf("%s-%d", strings.TrimRight(id[:min(len(id), maxID-10)], "-."), n)
		if !taken(free) {
			return free
		}
	}
}

// recite renames the citations in every field called Sources that lists IDs.
func recite(v reflect.Value, renamed map[string]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			recite(v.Elem(), renamed)
		}
	case reflect.Slice:
		for i := range v.Len() {
			recite(v.Index(i), renamed)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			ids, ok := v.Field(i).Interface().([]string)
			if !ok || v.Type().Field(i).Name != "Sources" {
				recite(v.Field(i), renamed)
				continue
			}
			for j, id := range ids {
				if to, ok := renamed[id]; ok {
					ids[j] = to
				}
			}
		}
	}
}

func (m *merger) addFacts(ref Ref, o *Profile) {
	to := m.to
	m.facts(&to.Goals, o.Goals)
	m.facts(&to.Domains, o.Domains)
	m.facts(&to.WorksWith, o.WorksWith)
	if o.Reporting != nil {
		if to.Reporting == nil {
			to.Reporting = new(Reporting)
		}
		m.facts(&to.Reporting.ReportsTo, o.Reporting.ReportsTo)
		m.facts(&to.Reporting.Oversees, o.Reporting.Oversees)
		m.facts(&to.Reporting.Peers, o.Reporting.Peers)
	}
	m.facts(&to.Questions, o.Questions)
	m.facts(&to.Notes, o.Notes)
	to.Industries = addFigures(m, ref, "industries", to.Industries, o.Industries,
		func(f *Industry) (string, *[]string) { return strings.Join(f.Names, "; "), &f.Sources })
	to.Pay = addFigures(m, ref, "pay", to.Pay, o.Pay,
		func(f *Pay) (string, *[]string) {
			return f.Area + ";" + f.Currency + ";" + f.Per + ";" + f.Date, &f.Sources
		})
	to.Market = addFigures(m, ref, "market", to.Market, o.Market,
		func(f *Market) (string, *[]string) { return f.Area + ";" + f.Date, &f.Sources })
	to.Outlook = addFigures(m, ref, "outlook", to.Outlook, o.Outlook,
		func(f *Outlook) (string, *[]string) { return f.Area + ";" + f.By, &f.Sources })
	m.addZone(ref, o.JobZone)
	for _, d := range o.Development {
		to.Development = addOne(m, ref, "development", to.Development, d,
			func(d *Development) (string, *[]string) { return plain(d.Name), &d.Sources })
	}
	m.facts(&to.Reading, o.Reading)
	for _, a := range o.Actions {
		to.Actions = addOne(m, ref, "actions", to.Actions, a,
			func(a *Action) (string, *[]string) { return a.ID, &a.Sources })
	}
}

func (m *merger) facts(to *[]Fact, others []Fact) {
	for _, o := range others {
		*to = addOnce(*to, o, func(f *Fact) (string, *[]string) { return plain(f.Text), &f.Sources })
	}
}

// addOnce appends v, or only its sources where its key is there already.
func addOnce[T any](to []T, v T, parts func(*T) (key string, sources *[]string)) []T {
	key, sources := parts(&v)
	for i := range to {
		if k, s := parts(&to[i]); k == key {
			*s = cite(*s, *sources)
			return to
		}
	}
	return append(to, v)
}

// addFigures keeps figures that disagree side by side, and reports those that
// disagree on the same subject: the same place, time and unit.
func addFigures[T any](m *merger, ref Ref, field string, to, others []T, parts func(*T) (subject string, sources *[]string)) []T {
	had := len(to)
next:
	for _, o := range others {
		subject, sources := parts(&o)
		for i := range to {
			_, s := parts(&to[i])
			if equalBut(to[i], o, parts) {
				*s = cite(*s, *sources)
				continue next
			}
		}
		for i := range had {
			if about, _ := parts(&to[i]); about == subject {
				m.differ(ref, field, to[i], o)
			}
		}
		to = append(to, o)
	}
	return to
}

// equalBut compares all but the sources. The arguments are copies, whose lists
// of sources it may set to nil.
func equalBut[T any](a, b T, parts func(*T) (string, *[]string)) bool {
	_, sa := parts(&a)
	_, sb := parts(&b)
	*sa, *sb = nil, nil
	return reflect.DeepEqual(a, b)
}

func (m *merger) addZone(ref Ref, o *JobZone) {
	to := m.to.JobZone
	if to == nil || o == nil {
		if to == nil {
			m.to.JobZone = o
		}
		return
	}
	if equalBut(*to, *o, func(z *JobZone) (string, *[]string) { return "", &z.Sources }) {
		to.Sources = cite(to.Sources, o.Sources)
		return
	}
	m.differ(ref, "job_zone", to, o)
}

// addOne adds what a profile has once under its key. It reports what differs of two that have one key, and keeps the
// base's.
func addOne[T any](m *merger, ref Ref, field string, to []T, o T, parts func(*T) (key string, sources *[]string)) []T {
	key, sources := parts(&o)
	for i := range to {
		k, s := parts(&to[i])
		if k != key {
			continue
		}
		if !equalBut(to[i], o, parts) {
			m.differ(ref, field, to[i], o)
		}
		*s = cite(*s, *sources)
		return to
	}
	return append(to, o)
}
