alter table reader_reports rename to reports;
