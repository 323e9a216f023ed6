-- Has one row: the rules by which all name keys were made. None where they have to be made anew.
create table name_key_rules (
  rules varchar(32) ${exact} not null primary key
) ${table_by_key};
