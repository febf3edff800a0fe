-- What carriers and brokers billed for duty and tax, beside what the quotes of the orders had said.
create table shipping.variance_file (
    id         uuid        primary key,
    title      text        not null,
    carrier    text        not null check (carrier <> ''),
    digest     bytea       not null,
    state      text        not null check (state in ('looked', 'counted', 'undone')),
    looked_at  timestamptz not null,
    counted_at timestamptz,
    undone_at  timestamptz
);
create unique index variance_file_once on shipping.variance_file (digest)
    where state <> 'undone';

-- The quote of an order that somebody billed, as it was frozen.
create table shipping.variance_parcel (
    order_id           uuid    primary key,
    order_number       text    not null,
    lane_from          char(2) not null,
    lane_to            char(2) not null,
    currency           char(3) not null,
    quoted_duty_minor  bigint  not null,
    quoted_tax_minor   bigint  not null,
    quoted_fees_minor  bigint  not null,
    estimate           boolean not null
);

create table shipping.variance_code (
    order_id          uuid   not null references shipping.variance_parcel (order_id),
    hs                text   not null,
    quoted_duty_minor bigint not null,
    quoted_tax_minor  bigint not null,
    primary key (order_id, hs)
);

-- One line of a bill: as it was billed, and in the currency of the order.
create table shipping.variance_entry (
    id             uuid    primary key,
    file_id        uuid    not null references shipping.variance_file (id) on delete cascade,
    row_number     integer not null,
    fate           text    not null
        check (fate in ('matched', 'duplicate', 'unknown', 'unreadable', 'passed')),
    why            text    not null,
    bill           text    not null,
    parcel         text    not null,
    identity       bytea   not null,
    order_id       uuid    references shipping.variance_parcel (order_id),
    hs             text,
    billed_on      date,
    currency       char(3),
    duty_minor     bigint  not null default 0,
    tax_minor      bigint  not null default 0,
    fees_minor     bigint  not null default 0,
    own_duty_minor bigint  not null default 0,
    own_tax_minor  bigint  not null default 0,
    own_fees_minor bigint  not null default 0,
    check ((fate in ('matched', 'duplicate')) = (order_id is not null))
);
create index variance_entry_of_file on shipping.variance_entry (file_id, row_number);
create index variance_entry_of_order on shipping.variance_entry (order_id);

create table shipping.variance_policy (
    only_one boolean primary key default true check (only_one),
    per_cent integer not null check (per_cent between 1 and 1000),
    parcels  integer not null check (parcels between 1 and 10000)
);
