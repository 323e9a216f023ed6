create trigger posts_leave_search after delete on posts begin
  delete from post_search where rowid = old.id;
end;
