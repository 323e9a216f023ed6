create index notifications_of_comment on notifications (comment_id, user_id);
