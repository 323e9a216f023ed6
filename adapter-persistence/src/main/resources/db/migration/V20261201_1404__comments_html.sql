-- What a comment looks like; null where it was never rendered.
alter table comments add column html ${long_text} ${exact};
