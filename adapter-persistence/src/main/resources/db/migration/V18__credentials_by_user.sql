create index credentials_by_user on credentials (user_id, id);
