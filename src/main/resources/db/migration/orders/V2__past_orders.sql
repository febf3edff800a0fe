-- Orders of another shop, taken over as history. Whoever placed an order here has no source.
alter table orders.purchase_order
    add column source text,
    add column outside_number text,
    add column outside_id text,
    add column past bytea,
    add column stated_mark bytea,
    add column imported_at timestamptz;
create unique index purchase_order_by_outside_number
    on orders.purchase_order (source, outside_number) where source is not null;
create index purchase_order_imported
    on orders.purchase_order (placed_at desc, id desc) where source is not null;
