create table demo.world (
    id smallint primary key check (id = 1),
    loaded_at timestamptz not null
);
