create table checkout.cart (
    id uuid primary key,
    version integer not null default 1,
    market text not null,
    language text not null,
    lines text not null,
    next_line integer not null default 1,
    coupon text,
    shipping_code text,
    subject_id uuid,
    address bytea,
    order_id uuid,
    order_version integer,
    created_at timestamptz not null,
    touched_at timestamptz not null
) with (fillfactor = 70);
create index cart_by_age on checkout.cart (touched_at);
create index cart_of_subject on checkout.cart (subject_id) where subject_id is not null;
