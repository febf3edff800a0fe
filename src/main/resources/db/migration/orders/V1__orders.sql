create sequence orders.order_number start with 10001;

create table orders.purchase_order (
    id uuid primary key,
    checkout_id text not null unique,
    number text not null unique,
    token text not null,
    state text not null
        check (state in ('awaiting-payment', 'confirmed', 'dispatched', 'delivered', 'cancelled')),
    payment text not null
        check (payment in ('open', 'pending', 'declined', 'paid', 'due-on-delivery',
                           'part-refunded', 'refunded')),
    version integer not null default 1,
    market text not null,
    language text not null,
    country char(2) not null,
    currency char(3) not null,
    total_minor bigint not null check (total_minor >= 0),
    refunded_minor bigint not null default 0 check (refunded_minor between 0 and total_minor),
    piece_count integer not null,
    payment_method text not null,
    subject_id uuid not null,
    email_index bytea not null,
    address bytea not null,
    bill text not null,
    cancel_reason text,
    placed_at timestamptz not null,
    confirmed_at timestamptz,
    dispatched_at timestamptz,
    delivered_at timestamptz
);
create index purchase_order_newest on orders.purchase_order (placed_at desc, id desc);
create index purchase_order_by_state on orders.purchase_order (state, placed_at desc, id desc);
create index purchase_order_by_email on orders.purchase_order (email_index);
create index purchase_order_of_subject on orders.purchase_order (subject_id);

create table orders.order_line (
    order_id uuid not null,
    line integer not null,
    sku text not null,
    quantity integer not null check (quantity > 0),
    net_minor bigint not null,
    primary key (order_id, line)
);

create table orders.order_event (
    id uuid primary key,
    order_id uuid not null,
    at timestamptz not null,
    source text not null check (source in ('system', 'carrier', 'payment', 'mail', 'staff', 'buyer')),
    kind text not null,
    data text not null,
    actor text
);
create index order_event_of_order on orders.order_event (order_id, at desc, id desc);
