-- Pictures that the merchant has given us. The files lie in the data folder, named by this hash
-- of the file without its notes, so that the same picture is kept once.
create table catalog.picture (
    hash text primary key check (hash ~ '^[0-9a-f]{32}$'),
    kind text not null check (kind in ('JPEG', 'PNG', 'WEBP', 'GIF')),
    orientation smallint not null check (orientation between 1 and 8),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    focus_x smallint not null default 50 check (focus_x between 0 and 100),
    focus_y smallint not null default 50 check (focus_y between 0 and 100),
    state text not null check (state in ('waiting', 'ready', 'unreadable')),
    colour text check (colour ~ '^#[0-9a-f]{6}$'),
    avif boolean not null default false,
    taken_at timestamptz not null
);

create index picture_waiting on catalog.picture (taken_at) where state = 'waiting';
