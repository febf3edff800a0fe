-- A file on its way into the shop. Its content lies sealed in the data folder, under the same id.
create table channels.import_job (
    id uuid primary key,
    kind text not null check (kind in ('products', 'customers', 'orders')),
    format text not null,
    state text not null
        check (state in ('uploaded', 'mapped', 'checking', 'checked', 'running', 'done',
                         'cancelled', 'failed', 'undoing', 'undone')),
    file_title text not null,
    bytes bigint not null check (bytes >= 0),
    currency char(3) not null,
    language text not null,
    headings text not null,
    mapping text not null,
    attended boolean not null,
    started_by text not null,
    uploaded_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    undo_until timestamptz,
    things bigint not null default 0,
    bytes_read bigint not null default 0,
    row_count bigint not null default 0,
    created_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    refused_count integer not null default 0,
    error_count bigint not null default 0,
    warning_count bigint not null default 0,
    undone_count integer not null default 0,
    kept_count integer not null default 0,
    problem text
);
create index import_job_newest on channels.import_job (uploaded_at desc, id desc);

-- What is wrong in which row. Values of files about people are not kept here.
create table channels.import_finding (
    job_id uuid not null references channels.import_job (id) on delete cascade,
    position bigint not null,
    row_number bigint not null,
    severity text not null check (severity in ('error', 'warning')),
    heading text not null,
    value text not null,
    hint text not null,
    primary key (job_id, position)
);
create index import_finding_by_row on channels.import_finding (job_id, row_number, position);

-- What a file changed, and what stood there before, for a day.
create table channels.import_change (
    job_id uuid not null references channels.import_job (id) on delete cascade,
    position bigint not null,
    row_number bigint not null,
    thing text not null,
    created boolean not null,
    before text,
    mark text not null,
    fate text check (fate in ('gone', 'restored', 'edited', 'in-use')),
    primary key (job_id, position)
);

-- How the columns of files with these headings were read the last time.
create table channels.import_mapping (
    format text not null,
    headings text not null,
    mapping text not null,
    used_at timestamptz not null,
    primary key (format, headings)
);
