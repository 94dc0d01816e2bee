-- A party, system or retention rule that turned out to be another one: who types its name means the one that was kept.
alter table register_shared
    add column merged_into uuid references register_shared,
    add column merged_by   uuid references register_batch;
create index register_shared_merged on register_shared (merged_into) where merged_into is not null;

-- The one that was kept in the end.
create function register_kept(uuid) returns uuid language sql stable as $$
    with recursive chain as (
        select id, merged_into from register_shared where id = $1
        union
        select s.id, s.merged_into from register_shared s join chain c on s.id = c.merged_into)
    select id from chain where merged_into is null
$$;
