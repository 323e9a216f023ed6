create index origins_by_date on origins (date_posted);
