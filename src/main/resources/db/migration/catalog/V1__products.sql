-- The number of the last change of the catalogue; one row.
create table catalog.revision (
    only_row boolean primary key default true check (only_row),
    value bigint not null
);

insert into catalog.revision (value) values (0);

create table catalog.category (
    code text primary key,
    position integer not null,
    document json not null
);

create table catalog.product (
    id uuid primary key,
    handle text not null unique,
    published boolean not null,
    content_hash text not null,
    document json not null,
    revision bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create index product_by_revision on catalog.product (revision);

-- Each SKU belongs to one product.
create table catalog.variant_sku (
    sku text primary key,
    product_id uuid not null references catalog.product (id)
);

create index variant_sku_by_product on catalog.variant_sku (product_id);
