drop table if exists withheld_posts;
