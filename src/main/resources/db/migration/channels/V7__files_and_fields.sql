-- How many files came packed with a table and were taken in, and how many fields a dry run would
-- change, more than are kept.
alter table channels.import_job
    add column file_count bigint not null default 0,
    add column field_count bigint not null default 0;
