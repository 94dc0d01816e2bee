-- No language means: as the browser asks, and for mails the language of the organisation.
alter table person alter column language drop not null;
alter table person alter column language drop default;
update person set language = null;
