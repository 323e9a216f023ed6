create index credentials_by_kind on credentials (user_id, kind, id);
