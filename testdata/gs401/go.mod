module example.com/tickets

go 1.25.0

require (
	entgo.io/ent v0.14.4
	github.com/Masterminds/squirrel v1.5.4
	github.com/beego/beego/v2 v2.3.8
	github.com/doug-martin/goqu/v9 v9.19.0
	github.com/go-pg/pg/v10 v10.14.0
	github.com/jackc/pgx/v5 v5.7.5
	github.com/jmoiron/sqlx v1.4.0
	github.com/redis/go-redis/v9 v9.11.0
	github.com/uptrace/bun v1.2.14
	go.mongodb.org/mongo-driver/v2 v2.2.2
	gorm.io/gorm v1.25.12
	xorm.io/xorm v1.3.9
)
