-- 投稿. Texts are as they came. Staff answer them as they answer messages; none is published here.
CREATE TABLE submissions (
    id TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    organization TEXT,
    contact TEXT NOT NULL,
    channel TEXT,
    content TEXT,
    is_spam BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    answer TEXT,
    answered_at BIGINT
);
CREATE INDEX submissions_by_time ON submissions (received_at);

-- Files of submissions. `id` is the name in the folder of uploads; `name` is what the reader called it, to be shown and never
-- used as a path.
CREATE TABLE files (
    id TEXT PRIMARY KEY,
    submission TEXT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL
);
CREATE INDEX files_by_submission ON files (submission);
