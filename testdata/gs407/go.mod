module example.com/schema

go 1.25.0

require github.com/Masterminds/squirrel v1.5.4
