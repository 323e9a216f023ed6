create index posts_listed_by_user on posts (user_id, listed, date_posted, id);
