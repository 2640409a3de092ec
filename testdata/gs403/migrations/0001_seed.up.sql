CREATE TABLE warehouses (
    id   TEXT PRIMARY KEY,
    open BOOLEAN NOT NULL DEFAULT FALSE
);

INSERT INTO warehouses (id) VALUES ('north'), ('south');
