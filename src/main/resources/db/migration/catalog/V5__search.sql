-- Words that mean the same to shoppers, by the merchant.
create table catalog.search_synonym (
    id uuid primary key,
    language text not null,
    words text[] not null
);

create index search_synonym_by_language on catalog.search_synonym (language);

-- What the merchant wants for one query: products that stand first, earlier or not at all.
create table catalog.search_rule (
    language text not null,
    query text not null,
    handle text not null,
    kind text not null check (kind in ('pin', 'boost', 'hide')),
    position integer not null,
    primary key (language, query, handle)
);

-- How often something was searched for on a day. Nobody's name, address or visit is kept.
create table catalog.search_tally (
    day date not null,
    market text not null,
    language text not null,
    query text not null,
    searches bigint not null,
    clicks bigint not null,
    results integer not null,
    primary key (day, market, language, query)
);

-- What was opened from the result of a search.
create table catalog.search_click (
    day date not null,
    market text not null,
    language text not null,
    query text not null,
    handle text not null,
    clicks bigint not null,
    primary key (day, market, language, query, handle)
);
