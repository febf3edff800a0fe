-- Pictures that imported products have elsewhere, still to be fetched.
create table channels.remote_picture (
    handle text not null,
    position integer not null,
    url text not null,
    alt text not null,
    noted_at timestamptz not null,
    primary key (handle, position)
);
