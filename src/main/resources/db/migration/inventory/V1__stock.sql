create table inventory.location (
    code text primary key,
    name text not null,
    country char(2) not null,
    rank integer not null
);
insert into inventory.location (code, name, country, rank) values ('NGB', 'Ningbo', 'CN', 1);

create table inventory.stock (
    sku text not null,
    location text not null references inventory.location,
    on_hand integer not null,
    reserved integer not null default 0,
    claimed integer not null default 0,
    primary key (sku, location),
    check (on_hand >= 0 and reserved >= 0 and claimed >= 0),
    check (reserved + claimed <= on_hand)
) with (fillfactor = 50);

create table inventory.reservation (
    id uuid primary key,
    order_id uuid not null,
    line integer not null,
    sku text not null,
    location text not null,
    quantity integer not null check (quantity > 0),
    state text not null check (state in ('held', 'claimed', 'shipped', 'released')),
    expires_at timestamptz not null,
    unique (order_id, line, location)
);
create index reservation_expiring on inventory.reservation (expires_at) where state = 'held';

create table inventory.stock_ledger (
    id uuid primary key,
    sku text not null,
    location text not null,
    quantity integer not null,
    reason text not null,
    ref text not null,
    at timestamptz not null,
    unique (reason, ref, sku, location)
);
create index stock_ledger_of_sku on inventory.stock_ledger (sku, location);
