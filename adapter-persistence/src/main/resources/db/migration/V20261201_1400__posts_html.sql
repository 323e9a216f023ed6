-- What a post looks like; null where it was never rendered.
alter table posts add column html ${long_text} ${exact};
