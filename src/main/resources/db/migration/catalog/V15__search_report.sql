-- Whether what a search found answers to each of its words as they are written.
alter table catalog.search_tally
    add column whole boolean not null default true;

-- At which places of the result it was opened: their sum, and how often the place was known.
alter table catalog.search_click
    add column places bigint not null default 0,
    add column placed bigint not null default 0;

-- What the merchant does not want the search box to offer.
create table catalog.search_struck (
    language text not null,
    query text not null,
    primary key (language, query)
);
