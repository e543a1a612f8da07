package onet

import "github.com/metierhq/metier/profile"

// task is a row of Task Statements.
type task struct {
	id, text     string
	supplemental bool
}

func (d *database) readTasks() {
	t := d.open("Task Statements.txt")
	if t == nil {
		return
	}
	code, id, text, kind := t.Column(codeColumn), t.Column("Task ID"), t.Column("Task"), t.Optional("Task Type")
	type key struct {
		o  *occupation
		id string
	}
	seen := map[key]bool{}
	for row := range t.Rows() {
		o := d.occupation(row, code)
		if o == nil {
			continue
		}
		k := task{id: row.Keep(id), text: row.Keep(text)}
		switch row.Text(kind) {
		case "Core", "", absent: // not rated yet
		case "Supplemental":
			k.supplemental = true
		default:
			row.Faultf(kind, "want Core, Supplemental or n/a")
			continue
		}
		switch {
		case !isNumber(k.id):
			row.Faultf(id, "want a number")
		case seen[key{o, k.id}]:
			row.Faultf(id, "a second time for %s", o.code)
		case k.text == "":
			row.Faultf(text, "want a task")
		default:
			seen[key{o, k.id}] = true
			o.tasks = append(o.tasks, k)
		}
	}
}

// duties are required where O*NET found the task to be core, that is relevant
// to two thirds of the job holders and important to them.
func duties(tasks []task) []profile.Item {
	items := make([]profile.Item, 0, len(tasks))
	for _, k := range tasks {
		it := profile.Item{ID: k.id, Text: k.text, Weight: 1}
		if k.supplemental {
			it.Level, it.Weight = profile.Preferred, 0.5
		}
		items = append(items, it)
	}
	return items
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 20
}
