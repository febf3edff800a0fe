-- The rates by which customs of a country count, under the name of the table they were published in.
create table markets.customs_rate (
    book      text           not null check (book <> ''),
    base      char(3)        not null,
    quote     char(3)        not null,
    rate_date date           not null,
    rate      numeric(24,12) not null check (rate > 0),
    source    text           not null check (source <> ''),
    primary key (book, base, quote, rate_date),
    check (base <> quote)
);
