module example.com/stock

go 1.25.0

require (
	github.com/jackc/pgx/v5 v5.7.5
	gorm.io/gorm v1.25.12
)
