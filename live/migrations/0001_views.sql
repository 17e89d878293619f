-- Times are milliseconds since 1970-01-01 UTC. BIGINT and TEXT alone: the two types that SQLite and PostgreSQL share.

-- What all servers of one portal share: keys of hashes and signatures.
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE views (
    article TEXT PRIMARY KEY,
    total BIGINT NOT NULL
);

-- Who read what within the last 24 hours, as a hash that nobody can compute once its day's key is deleted.
CREATE TABLE readings (
    reader TEXT PRIMARY KEY,
    read_at BIGINT NOT NULL
);
CREATE INDEX readings_by_time ON readings (read_at);
