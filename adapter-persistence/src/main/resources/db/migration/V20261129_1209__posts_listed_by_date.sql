create index posts_listed_by_date on posts (listed, date_posted, id);
