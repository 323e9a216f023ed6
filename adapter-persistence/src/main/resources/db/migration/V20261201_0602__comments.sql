-- A comment's path is the numbers of what it answers, from the top down, and its own, so that their order is that of the page.
-- One that was removed while others were below it has no user.
create table comments (
  id ${id},
  post_id bigint not null,
  parent_id bigint,
  path varchar(32) ${exact} not null,
  user_id bigint,
  guest_key varchar(64) ${exact} not null,
  content ${long_text} ${exact} not null,
  written_at bigint not null,
  locked boolean not null,
  visibility varchar(16) ${exact} not null,
  listed boolean not null,
  version integer not null,
  edited_at bigint,
  constraint comments_path unique (post_id, path),
  constraint comments_post foreign key (post_id) references posts (id) on delete cascade,
  constraint comments_user foreign key (user_id) references users (id) on delete cascade
) ${table};
