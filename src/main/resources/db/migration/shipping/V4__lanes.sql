-- Ways to send to a market as the merchant keeps them, in place of those of
-- reference/shipping/rates.json. A market without a book has those of the file.
create table shipping.lane_book (
    market   text primary key check (market ~ '^[a-z]{2}$'),
    version  int  not null check (version > 0)
);

-- One service as sold to a market. Prices are minor units of the currency, one for each step of
-- weight: up to and including so many grams.
create table shipping.lane (
    market     text     not null references shipping.lane_book (market),
    service    text     not null,
    incoterm   text     not null check (incoterm in ('DDP', 'DAP')),
    currency   char(3)  not null,
    freeable   boolean  not null,
    from_days  int      not null check (from_days >= 0),
    to_days    int      not null check (to_days >= from_days),
    up_to_grams  bigint[] not null check (cardinality(up_to_grams) > 0),
    prices_minor bigint[] not null check (cardinality(prices_minor) = cardinality(up_to_grams)),
    primary key (market, service)
);
