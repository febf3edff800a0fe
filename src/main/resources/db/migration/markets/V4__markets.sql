-- The markets of the shop as the merchant keeps them. Filled from reference/markets.json as long as
-- it is empty. Amounts are minor units of the market's currency.
create table markets.market (
    code                text          primary key check (code ~ '^[a-z]{2}$'),
    rank                int           not null,
    name                text          not null check (name <> ''),
    countries           text[]        not null check (cardinality(countries) > 0),
    currency            char(3)       not null,
    languages           text[]        not null check (cardinality(languages) > 0),
    tax_display         text          not null check (tax_display in ('INCLUDED', 'EXCLUDED')),
    zone                text          not null check (zone <> ''),
    payment_methods     text[]        not null check (cardinality(payment_methods) > 0),
    return_days         int           not null check (return_days between 0 and 365),
    free_shipping_minor bigint        check (free_shipping_minor >= 0),
    rounding_step       bigint        not null check (rounding_step >= 1),
    rounding_charm      bigint        not null check (rounding_charm >= 0 and rounding_charm < rounding_step),
    price_list          text          check (price_list <> code),
    surcharge           numeric(5,2)  not null default 0 check (surcharge between 0 and 200),
    ship_from_country   char(2)       not null,
    ship_from_city      text          not null check (ship_from_city <> ''),
    is_open             boolean       not null default true,
    version             int           not null default 1
);

-- What a market was before each change, the newest last.
create table markets.market_version (
    market     text        not null references markets.market (code),
    version    int         not null,
    replaced_at timestamptz not null,
    body       jsonb       not null,
    primary key (market, version)
);
