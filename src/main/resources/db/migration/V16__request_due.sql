-- The last day on which an answer helps, where the asker named one.
alter table request add column due_on date;
