-- How often something was opened for a text straight from the search box: no search of its own.
alter table catalog.search_tally
    add column picks bigint not null default 0;

-- What went wrong stands in the log, beside the run's id.
alter table catalog.translation_run
    drop column reason;
