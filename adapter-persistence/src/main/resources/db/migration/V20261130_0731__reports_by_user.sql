create index reports_by_user on reports (user_id);
