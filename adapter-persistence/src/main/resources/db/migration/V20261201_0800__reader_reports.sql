-- As reports, but of comments too: the comment is 0 where the post itself is reported.
create table reader_reports (
  id ${id},
  post_id bigint not null,
  comment_id bigint not null,
  user_id bigint,
  guest_key varchar(64) ${exact},
  text varchar(300) ${exact} not null,
  reported_at bigint not null,
  constraint reader_reports_member unique (post_id, comment_id, user_id),
  constraint reader_reports_guest unique (post_id, comment_id, guest_key),
  constraint reader_reports_post foreign key (post_id) references posts (id) on delete cascade,
  constraint reader_reports_user foreign key (user_id) references users (id) on delete cascade
) ${table};
