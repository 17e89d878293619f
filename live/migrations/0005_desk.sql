-- Who may use the desk. Passwords as PHC strings of Argon2id.
CREATE TABLE staff (
    name TEXT PRIMARY KEY,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Who is logged in: the SHA-256 of what the browser has.
CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_staff ON sessions (staff);

-- Who did what, in order. `item` is the number of a message or a submission, or the name of an account. No reader's text.
CREATE TABLE audit_log (
    number BIGINT PRIMARY KEY,
    done_at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    item TEXT
);
CREATE INDEX audit_log_by_item ON audit_log (item);
CREATE INDEX audit_log_by_time ON audit_log (done_at);

-- Messages and submissions as staff list and search them.
CREATE VIEW inbox AS
SELECT id, kind, name, contact, CAST(NULL AS TEXT) AS organization, title, content, article, quote,
       CAST(NULL AS TEXT) AS channel, publish, is_spam, received_at, answer, answered_at, published
FROM messages
UNION ALL
SELECT id, 'submission', author, contact, organization, title, COALESCE(content, ''), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
       channel, CAST(0 AS BIGINT), is_spam, received_at, answer, answered_at, CAST(0 AS BIGINT)
FROM submissions;
