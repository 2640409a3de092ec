// Package pq stands for the driver of that name.
package pq

import "strings"

// CopyIn is the statement that copies into a table.
func CopyIn(table string, columns ...string) string {
	return "COPY " + table + " (" + strings.Join(columns, ", ") + ") FROM STDIN"
}
