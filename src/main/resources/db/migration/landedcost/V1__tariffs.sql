-- A tariff as an authority published it. One edition of a book is in use, the one before is kept so
-- that it can be taken back; what is read but not whole is never used.
create table landedcost.tariff_edition (
    id          uuid        primary key,
    book        text        not null check (book ~ '^[a-z][a-z0-9-]{1,19}$'),
    format      text        not null,
    file_name   text        not null,
    checksum    text        not null,
    source      text        not null check (source <> ''),
    as_of       date        not null,
    currency    char(3)     not null,
    state       text        not null check (state in ('reading', 'in-use', 'replaced')),
    rows_read   bigint      not null default 0,
    lines       bigint      not null default 0,
    open_lines  bigint      not null default 0,
    faults      bigint      not null default 0,
    started_at  timestamptz not null,
    used_from   timestamptz
);

create unique index tariff_edition_in_use on landedcost.tariff_edition (book) where state = 'in-use';
create unique index tariff_edition_reading on landedcost.tariff_edition (book) where state = 'reading';

create table landedcost.tariff_line (
    edition_id  uuid    not null references landedcost.tariff_edition (id) on delete cascade,
    hs          text    not null check (hs ~ '^[0-9]{4,10}$'),
    description text    not null,
    unit        text,
    duty_text   text    not null,
    special     text,
    rate        numeric,
    per_kg      numeric,
    per_piece   numeric,
    per_litre   numeric,
    open_words  text,
    primary key (edition_id, hs)
);
