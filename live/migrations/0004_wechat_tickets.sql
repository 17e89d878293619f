-- WeChat's access_token and jsapi_ticket, which all servers share. Until `claimed_until` one of them is asking for a newer one; until
-- `paused_until` none asks, because WeChat has just answered.
CREATE TABLE wechat_tickets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    paused_until BIGINT NOT NULL
);
