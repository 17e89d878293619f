-- Numbers of what is received, one series a day.
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Proofs of work that were used, until they expire.
CREATE TABLE proofs (
    challenge TEXT PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX proofs_by_time ON proofs (expires_at);

-- What was received under which idempotency key (its hash), so that it is received once.
CREATE TABLE idempotency_keys (
    hash TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    id TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (expires_at);

-- 留言 and 纠错. Texts are as they came. Flags are 0 or 1. `publish`: the reader allows it; `published`: staff did.
CREATE TABLE messages (
    id TEXT PRIMARY KEY,
    code_hash TEXT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    contact TEXT,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    article TEXT,
    quote TEXT,
    publish BIGINT NOT NULL,
    is_spam BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT,
    published BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX messages_by_time ON messages (received_at);
CREATE INDEX messages_published ON messages (published, answered_at);
