create index answers_by_date on answers (begun_at);
