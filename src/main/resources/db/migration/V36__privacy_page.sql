-- The public privacy page: off until a privacy officer switches it on; what it says was written for it, in each language.
create table privacy_page (
    only_one   boolean     primary key default true check (only_one),
    open       boolean     not null,
    changed_by uuid        references person,
    changed_at timestamptz
);
insert into privacy_page (open) values (false);

create table privacy_statement (
    language   text        primary key,
    texts      jsonb       not null,
    revision   int         not null,
    written_by uuid        not null references person,
    written_at timestamptz not null
);

-- An entry that has texts; looked_at is the version of the entry that they were last compared with.
create table privacy_entry (
    entry_id  uuid    primary key references register_entry,
    published boolean not null default false,
    looked_at int     not null
);

create table privacy_entry_text (
    entry_id   uuid        not null references privacy_entry,
    language   text        not null,
    texts      jsonb       not null,
    revision   int         not null,
    written_by uuid        not null references person,
    written_at timestamptz not null,
    primary key (entry_id, language)
);
