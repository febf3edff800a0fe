-- A return that was prepared or filed, as it was then.
create table filings.filing (
    id          uuid primary key,
    regime      text not null,
    begins      date not null,
    state       text not null check (state in ('prepared', 'filed')),
    report      text not null,
    remark      text,
    reference   text,
    prepared_at timestamptz not null,
    filed_at    timestamptz,
    unique (regime, begins),
    check ((state = 'filed') = (filed_at is not null))
);
