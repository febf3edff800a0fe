-- Which pictures files hung on products: when a file names others, these go and those that the
-- merchant put there stay.
create table channels.hung_picture (
    handle text not null,
    path text not null,
    primary key (handle, path)
);
insert into channels.hung_picture (handle, path)
select distinct handle, path
  from channels.remote_picture
 where hung and path is not null;

-- The import that named a picture, in which row, and whether it no longer names one that hangs.
alter table channels.remote_picture add column job_id uuid;
alter table channels.remote_picture add column row_number bigint not null default 0;
alter table channels.remote_picture add column again boolean not null default false;
create index remote_picture_again on channels.remote_picture (handle) where again;
create index remote_picture_of_job on channels.remote_picture (job_id) where path is null;
