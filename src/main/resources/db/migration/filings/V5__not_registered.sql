-- Nothing said: prices take the merchant as registered where it sells. No day: it says not to be.
alter table filings.registration alter column since drop not null;
