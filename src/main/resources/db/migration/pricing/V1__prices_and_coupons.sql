-- What an SKU costs in a market; the list `base` is converted for markets without a price.
create table pricing.price (
    list text not null,
    sku text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    currency char(3) not null,
    compare_at_minor bigint check (compare_at_minor >= 0),
    updated_at timestamptz not null,
    primary key (list, sku)
);

create table pricing.coupon (
    id uuid primary key,
    code text not null unique,
    kind text not null check (kind in ('PERCENT', 'AMOUNT')),
    percent numeric(7, 4) check (percent > 0 and percent <= 100),
    amounts bigint[] not null,
    currencies text[] not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    usage_limit integer,
    used integer not null,
    markets text[] not null,
    updated_at timestamptz not null,
    check (used >= 0),
    check (used <= usage_limit),
    check (cardinality(amounts) = cardinality(currencies)),
    check ((kind = 'PERCENT') = (percent is not null))
);

create table pricing.coupon_use (
    order_id uuid not null,
    coupon_id uuid not null references pricing.coupon (id),
    used_at timestamptz not null,
    primary key (order_id, coupon_id)
);

create index coupon_use_by_coupon on pricing.coupon_use (coupon_id);
