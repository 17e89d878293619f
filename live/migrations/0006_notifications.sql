-- What staff are still to be notified of, by each channel: an outbox, written in the transaction that stores the item. No
-- reader's text.
CREATE TABLE notifications (
    channel TEXT NOT NULL,
    item TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (channel, item)
);
CREATE INDEX notifications_by_time ON notifications (channel, received_at);

-- How the channels do. Until `claimed_until` one of the servers is sending; until `paused_until` none does, because one has just
-- sent, or failed: `failures` times in a row.
CREATE TABLE notification_channels (
    name TEXT PRIMARY KEY,
    claimed_until BIGINT NOT NULL,
    paused_until BIGINT NOT NULL,
    failures BIGINT NOT NULL
);
