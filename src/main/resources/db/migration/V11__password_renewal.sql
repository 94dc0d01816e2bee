-- A password that somebody else set: the person must choose a new one at the next sign-in with it.
alter table person add column password_temporary boolean not null default false;
