create index guest_name_keys_by_key on guest_name_keys (name_key, user_id);
