-- The tokens of each post as numbers.
create table post_search (
  post_id bigint primary key,
  tokens integer[] not null,
  constraint post_search_post foreign key (post_id) references posts (id) on delete cascade
);
