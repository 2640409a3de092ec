module example.com/profiles

go 1.25.0

require (
	github.com/jackc/pgx/v5 v5.7.5
	xorm.io/xorm v1.3.9
)
