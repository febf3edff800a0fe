-- A rate of one source never takes the place of another's of the same day.
alter table markets.exchange_rate drop constraint exchange_rate_pkey;
alter table markets.exchange_rate add primary key (base, quote, rate_date, source);

-- Rates that hold by somebody's word: entered by hand until a last day, or fixed by a central bank.
create table markets.held_rate (
    id         uuid           primary key,
    base       char(3)        not null,
    quote      char(3)        not null,
    rate       numeric(24,12) not null check (rate > 0),
    first_day  date,
    last_day   date,
    source     text           not null check (source <> ''),
    reason     text           not null,
    made_at    timestamptz    not null,
    check (base <> quote),
    check (first_day is null or last_day is null or first_day <= last_day)
);

insert into markets.held_rate (id, base, quote, rate, source, reason, made_at)
select distinct on (base, quote) uuidv7(), base, quote, rate, source, '', now()
  from markets.exchange_rate
 where source like 'fixed rate%'
 order by base, quote, rate_date desc;
delete from markets.exchange_rate where source like 'fixed rate%';

create table markets.rate_policy (
    only_one     boolean primary key default true check (only_one),
    sources      text[]  not null,
    every_hours  integer not null check (every_hours between 1 and 24),
    warn_after   integer not null check (warn_after between 1 and 60),
    stop_after   integer not null check (stop_after between warn_after and 365)
);

create table markets.rate_fetch (
    source     text        primary key,
    tried_at   timestamptz not null,
    worked     boolean     not null,
    note       text        not null,
    newest_day date,
    next_at    timestamptz not null
);
