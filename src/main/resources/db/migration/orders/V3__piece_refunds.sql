-- Which pieces of an order went back with which refund. The content is what was decided, frozen
-- like the bill. A refund that failed frees its pieces.
create table orders.piece_refund (
    refund_id uuid primary key,
    order_id uuid not null,
    request_key text not null,
    state text not null check (state in ('open', 'done', 'failed')),
    asked_at timestamptz not null,
    content text not null,
    unique (order_id, request_key)
);
