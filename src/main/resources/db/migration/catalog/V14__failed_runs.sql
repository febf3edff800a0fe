-- A run that a fault ended says why; texts that do not follow the glossary are counted.
alter table catalog.translation_run
    drop constraint translation_run_state_check,
    add constraint translation_run_state_check
        check (state in ('running', 'done', 'stopped', 'failed')),
    add column reason text,
    add column astray integer not null default 0;
