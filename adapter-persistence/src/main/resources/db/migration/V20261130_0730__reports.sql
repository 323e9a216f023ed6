-- What readers find wrong with posts, until a moderator decides. One of a post by a member or a guest; of a member there is no
-- guest's key, and of a guest no user, and what is null is never the same.
create table reports (
  id ${id},
  post_id bigint not null,
  user_id bigint,
  guest_key varchar(64) ${exact},
  text varchar(300) ${exact} not null,
  reported_at bigint not null,
  constraint reports_member unique (post_id, user_id),
  constraint reports_guest unique (post_id, guest_key),
  constraint reports_post foreign key (post_id) references posts (id) on delete cascade,
  constraint reports_user foreign key (user_id) references users (id) on delete cascade
) ${table};
