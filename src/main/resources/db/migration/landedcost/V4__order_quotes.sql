-- What the bill of an order rests on, packed: never changed, kept as long as the order. One row for
-- each consignment. Nothing personal: postcodes are cut to what a rule needs.
create table landedcost.order_quote (
    id           uuid primary key,
    order_number text not null,
    asked_at     timestamptz not null,
    as_of        text not null,
    country      text not null,
    currency     text not null,
    total_minor  bigint not null,
    estimate     boolean not null,
    content      bytea not null
);

create index order_quote_by_number on landedcost.order_quote (order_number);

alter table landedcost.order_quote alter column content set storage external;
