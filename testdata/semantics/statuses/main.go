// Command statuses proves when a deferred status is evaluated and what it sees: the S cases.
package main

import (
	"errors"
	"fmt"

	"example.com/semantics/prove"
)

type repo struct{}

func (*repo) SetStatus(status string) error {
	fmt.Println("status:", status)
	return nil
}

type statusSetter interface{ SetStatus(string) error }

var errWork = errors.New("work failed")

func unnamed() error {
	var err error
	defer func() {
		if r := recover(); r != nil {
			err = errWork
		}
	}()
	panic("boom")
	return err
}

func named() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errWork
		}
	}()
	panic("boom")
}

func main() {
	store := &repo{}
	prove.Main([]prove.Case{
		{Name: "S07", Output: "status: running\n", Run: func() {
			status := "running"
			defer store.SetStatus(status)
			status = "completed"
			_ = status
		}},
		{Name: "S08", Dies: true, Output: "status: completed\n", Run: func() {
			defer store.SetStatus("completed")
			panic("boom")
		}},
		{Name: "S09", Output: "seen: <nil>\n", Run: func() {
			var err error
			defer func() { fmt.Println("seen:", err) }()
			if true {
				err := errWork
				_ = err
			}
		}},
		{Name: "S10", Output: "<nil>\n", Run: func() { fmt.Println(unnamed()) }},
		{Name: "S11", Output: "work failed\n", Run: func() { fmt.Println(named()) }},
		{Name: "S15", Dies: true, Output: "deadlock", Run: func() {
			results := make(chan string)
			results <- "done"
			fmt.Println("status: completed")
		}},
		{Name: "S22", Output: "guard passes: true\n", Run: func() {
			var missing *repo
			var setter statusSetter = missing
			fmt.Println("guard passes:", setter != nil)
		}},
	})
}
