create table shipping.shipment (
    id               uuid primary key,
    order_id         uuid        not null,
    parcel           integer     not null default 1,
    order_number     text        not null,
    market           text        not null,
    language         text        not null,
    subject_id       uuid        not null,
    country          char(2)     not null,
    addressee        bytea       not null,
    carrier          text        not null,
    service          text        not null,
    incoterm         text        not null check (incoterm in ('DDP', 'DAP')),
    state            text        not null check (state in ('booking', 'unknown', 'booked', 'refused')),
    refusal          text,
    tracking_number  text unique,
    route            text,
    phase            text        not null,
    reason           text,
    phase_at         timestamptz,
    place            text,
    promised_from    date,
    promised_to      date,
    created_at       timestamptz not null,
    booked_at        timestamptz,
    asked_at         timestamptz not null,
    unique (order_id, parcel),
    check ((state = 'booked') = (tracking_number is not null))
);
create index shipment_open on shipping.shipment (asked_at)
    where state <> 'refused' and phase not in ('delivered', 'returned', 'cancelled');

create table shipping.content (
    shipment_id uuid    not null references shipping.shipment (id),
    position    integer not null,
    sku         text    not null,
    title       text    not null,
    quantity    integer not null check (quantity > 0),
    value_minor bigint  not null check (value_minor >= 0),
    currency    char(3) not null,
    hs          text,
    origin      char(2),
    grams       bigint  not null check (grams >= 0),
    primary key (shipment_id, position)
);

-- What the carrier saw. The identity makes the same sighting count once however often it is told.
create table shipping.event (
    shipment_id uuid        not null references shipping.shipment (id),
    identity    bytea       not null,
    code        text        not null,
    words       text        not null,
    at          timestamptz not null,
    place       text        not null,
    country     char(2),
    phase       text        not null,
    reason      text,
    text_key    text        not null,
    heard_at    timestamptz not null,
    primary key (shipment_id, identity)
);
