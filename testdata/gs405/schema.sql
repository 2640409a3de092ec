CREATE TABLE accounts (
    id         TEXT PRIMARY KEY,
    name       TEXT,
    status     TEXT NOT NULL,
    deleted_at TIMESTAMPTZ
);
