-- The demo carrier's own books. It is an outsider: nothing else in the shop reads them.
create sequence demo_carrier.serial start 41700211 maxvalue 99999999;

create table demo_carrier.parcel (
    number      text primary key,
    booking_key text        not null unique,
    request     text        not null,
    reference   text        not null,
    service     text        not null,
    country     char(2)     not null,
    grams       bigint      not null,
    route       text        not null,
    accepted_at timestamptz not null
);

create table demo_carrier.scan (
    number   text        not null references demo_carrier.parcel (number),
    position integer     not null,
    code     text        not null,
    words    text        not null,
    at       timestamptz not null,
    told_at  timestamptz not null,
    place    text        not null,
    country  char(2)     not null,
    primary key (number, position)
);

create table demo_carrier.client (
    secret_hash text primary key,
    since       timestamptz not null
);
