-- A party, system or retention rule that turned out to be another one: who types its name means the one that was kept.
alter table register_shared add column merged_into uuid references register_shared;
create index register_shared_merged on register_shared (merged_into) where merged_into is not null;
