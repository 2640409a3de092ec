package main

import (
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

// table is a driver with one table of one row, whose key is "known". It prints what reaches it.
type table struct{}

func init() { sql.Register("table", table{}) }

func (table) Open(string) (driver.Conn, error) { return conn{}, nil }

type conn struct{}

func (conn) Prepare(query string) (driver.Stmt, error) { return stmt{query}, nil }
func (conn) Close() error                              { return nil }

func (conn) Begin() (driver.Tx, error) {
	fmt.Println("begin")
	return tx{}, nil
}

type tx struct{}

func (tx) Commit() error   { fmt.Println("commit"); return nil }
func (tx) Rollback() error { fmt.Println("rollback"); return nil }

type stmt struct{ query string }

func (stmt) Close() error  { return nil }
func (stmt) NumInput() int { return 1 }

func (s stmt) Exec(args []driver.Value) (driver.Result, error) {
	fmt.Println("exec", args[0])
	if args[0] == "known" {
		return driver.RowsAffected(1), nil
	}
	return driver.RowsAffected(0), nil
}

var errStatement = errors.New("the statement failed")

func (s stmt) Query(args []driver.Value) (driver.Rows, error) {
	fmt.Println("query", args[0])
	if args[0] == "broken" {
		return nil, errStatement
	}
	return rows{}, nil
}

type rows struct{}

func (rows) Columns() []string         { return []string{"id"} }
func (rows) Close() error              { fmt.Println("rows closed"); return nil }
func (rows) Next([]driver.Value) error { return io.EOF }
