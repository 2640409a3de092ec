CREATE TABLE accounts (
    id         TEXT PRIMARY KEY,
    status     TEXT NOT NULL,
    deleted_at TIMESTAMPTZ
);
