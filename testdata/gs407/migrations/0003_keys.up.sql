CREATE TABLE task_sources (
    id              BIGSERIAL PRIMARY KEY,
    task_source_key TEXT NOT NULL,
    status          TEXT NOT NULL
);

CREATE TABLE profiles (
    user_id BIGINT PRIMARY KEY,
    bio     TEXT
);
