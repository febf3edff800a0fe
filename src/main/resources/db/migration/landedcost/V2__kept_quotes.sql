-- What was asked and answered, packed: never changed, dropped when its time is over. The id grows
-- with time, so that old rows lie together. Nothing personal: postcodes are cut to what a rule needs.
create table landedcost.kept_quote (
    id          uuid primary key,
    asked_at    timestamptz not null,
    as_of       text not null,
    country     text not null,
    currency    text not null,
    total_minor bigint not null,
    estimate    boolean not null,
    rules       text not null,
    content     bytea not null
);

alter table landedcost.kept_quote alter column content set storage external;
