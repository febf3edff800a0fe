-- The version that stands in `product` itself; earlier ones are moved to `product_version` when it
-- is written over.
alter table catalog.product
    add column version integer not null default 1,
    add column saved_why text not null default 'import',
    add column saved_by uuid;

create table catalog.product_version (
    product_id uuid not null references catalog.product (id) on delete cascade,
    number integer not null,
    document json not null,
    saved_at timestamptz not null,
    saved_why text not null,
    saved_by uuid,
    primary key (product_id, number)
);

create index product_version_by_age on catalog.product_version (saved_at);

-- What the merchant defines once for many products: types, size guides, collections.
create table catalog.definition (
    kind text not null check (kind in ('type', 'size-guide', 'collection')),
    code text not null,
    position integer not null,
    document json not null,
    primary key (kind, code)
);
