-- The page of the shop that answers a query instead of goods, by the merchant.
create table catalog.search_redirect (
    language text not null,
    query text not null,
    target text not null check (target like '/%'),
    primary key (language, query)
);
