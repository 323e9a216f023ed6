create index posts_by_date on posts (date_posted, id);
