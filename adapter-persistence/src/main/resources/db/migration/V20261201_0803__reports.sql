alter table ${if_not_renamed} reader_reports rename to reports;
