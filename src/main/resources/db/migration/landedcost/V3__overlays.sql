-- Duties on top of a tariff that the merchant entered, by code and origin, with dates of their own.
-- Codes and origins are written with a space between them.
create table landedcost.tariff_overlay (
    id             text        primary key check (id ~ '^[a-z0-9][a-z0-9.-]{2,79}$'),
    book           text        not null check (book ~ '^[a-z][a-z0-9-]{1,19}$'),
    kind           text        not null check (kind in ('additional', 'antidumping')),
    rate           numeric     not null check (rate >= 0),
    codes          text        not null check (codes ~ '^[0-9]{2,10}( [0-9]{2,10})*$'),
    origins        text,
    except_origins text,
    valid_from     date,
    valid_to       date,
    source         text        not null check (source <> ''),
    why            text,
    taken_at       timestamptz not null
);
