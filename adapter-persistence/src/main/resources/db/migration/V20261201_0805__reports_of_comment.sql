create index reports_of_comment on reports (comment_id);
