create index reports_of_user on reports (user_id);
