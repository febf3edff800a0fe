create table platform.clock_offset (
    id smallint primary key check (id = 1),
    ahead_seconds bigint not null check (ahead_seconds >= 0)
);

create table platform.fact (
    position bigint generated always as identity primary key,
    transaction_id xid8 not null default pg_current_xact_id(),
    aggregate uuid not null,
    aggregate_seq integer not null,
    type text not null,
    payload text not null,
    published_at timestamptz not null,
    unique (aggregate, aggregate_seq)
);
create index fact_in_order on platform.fact (transaction_id, position);

create table platform.fact_cursor (
    consumer text primary key,
    transaction_id xid8 not null,
    position bigint not null,
    failing_position bigint,
    failures integer not null default 0,
    moved_at timestamptz not null
);

create table platform.parked_fact (
    consumer text not null,
    position bigint not null,
    type text not null,
    aggregate uuid not null,
    payload text not null,
    error text not null,
    parked_at timestamptz not null,
    primary key (consumer, position)
);

create table platform.idempotency (
    scope text not null,
    key text not null,
    request_hash bytea not null,
    state text not null check (state in ('started', 'done')),
    status integer,
    content_type text,
    body bytea,
    resource_id uuid,
    locked_until timestamptz not null,
    created_at timestamptz not null,
    primary key (scope, key)
);
create index idempotency_by_age on platform.idempotency (created_at);

create table platform.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on platform.scheduled_task (execution_time);
create index scheduled_task_heartbeat on platform.scheduled_task (last_heartbeat);
