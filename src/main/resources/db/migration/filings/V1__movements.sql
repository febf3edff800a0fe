-- What returns and registrations need of orders: copied from orders and payments, made anew from
-- them at any time.
create table filings.movement (
    ref          uuid not null,
    kind         text not null check (kind in ('sale', 'refund', 'cancelled')),
    order_id     uuid not null,
    order_number text not null,
    at           timestamptz not null,
    day          date not null,
    sold_on      date not null check (sold_on <= day),
    country      char(2) not null,
    region       text,
    ship_from    char(2) not null,
    scheme       text,
    currency     char(3) not null,
    total_minor  bigint not null,
    net_minor    bigint not null,
    duty_minor   bigint not null,
    tax_minor    bigint not null,
    fees_minor   bigint not null,
    rate         numeric,
    rate_to      char(3),
    filed_in     uuid,
    primary key (ref, kind),
    check (total_minor = net_minor + duty_minor + tax_minor + fees_minor)
);
create index movement_by_day on filings.movement (day);
create index movement_of_order on filings.movement (order_id);
create index movement_not_filed on filings.movement (day) where filed_in is null;

create table filings.movement_tax (
    ref        uuid not null,
    kind       text not null,
    line       integer not null,
    tax        text not null,
    rate       numeric,
    base_minor bigint not null,
    tax_minor  bigint not null,
    primary key (ref, kind, line),
    foreign key (ref, kind) references filings.movement (ref, kind) on delete cascade
);

-- Where the merchant says to be registered: no warning is given for it any more.
create table filings.registration (
    threshold text primary key,
    since     date not null,
    said_at   timestamptz not null
);
