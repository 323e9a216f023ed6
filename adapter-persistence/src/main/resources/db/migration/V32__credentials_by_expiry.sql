create index credentials_by_expiry on credentials (expires_at);
