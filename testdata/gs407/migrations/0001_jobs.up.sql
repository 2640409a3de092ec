CREATE TABLE IF NOT EXISTS jobs (
    id     TEXT PRIMARY KEY,
    status TEXT NOT NULL DEFAULT 'queued',
    state  TEXT
);

CREATE TABLE public.events (
    id      BIGSERIAL PRIMARY KEY,
    job_id  TEXT REFERENCES jobs (id),
    message TEXT
);
