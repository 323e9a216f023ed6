create index notifications_of_user on notifications (user_id, is_read, id);
