package wages_test

import (
	"fmt"
	"testing/fstest"

	"github.com/metierhq/metier/profile"
	"github.com/metierhq/metier/profile/wages"
)

// A table of one's own, here with invented figures: one role, in some areas.
func ExampleTable_Apply() {
	files := fstest.MapFS{"own.csv": {Data: []byte(`area,low,medium,high,supply,openings
United States,90000,110000,130000,13000,1000
Idaho,80000,95000,112000,150,20
`)}}
	table, err := wages.Read(files, "own.csv", wages.Plain(), profile.Source{ID: "own", Name: "Our survey", Date: "2025"})
	if err != nil {
		fmt.Println(err)
		return
	}
	role, err := table.Apply(profile.ITDirector(), "11-3021", "Boise, ID")
	if err != nil {
		fmt.Println(err)
		return
	}
	pay := role.Pay[len(role.Pay)-1]
	fmt.Println(pay.Area, pay.Low, pay.Medium, pay.High, pay.Currency, "a", pay.Per)
	// Output: Idaho 80000 95000 112000 USD a year
}
