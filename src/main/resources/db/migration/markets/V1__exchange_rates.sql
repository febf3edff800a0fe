create table markets.exchange_rate (
    base      char(3)        not null,
    quote     char(3)        not null,
    rate_date date           not null,
    rate      numeric(24,12) not null check (rate > 0),
    source    text           not null check (source <> ''),
    estimate  boolean        not null,
    primary key (base, quote, rate_date),
    check (base <> quote)
);
