-- What a file would change, field by field, as its dry run found it.
create table channels.import_difference (
    job_id uuid not null references channels.import_job (id) on delete cascade,
    position bigint not null,
    row_number bigint not null,
    thing text not null,
    field text not null,
    before text,
    after text,
    primary key (job_id, position)
);
