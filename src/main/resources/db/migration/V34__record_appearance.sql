-- How the organisation's records look: one row, none while they look as Praevia ships them.
create table record_appearance (
    id         boolean     primary key default true check (id),
    logo       bytea,
    logo_alt   text        not null default '',
    address    text        not null default '',
    version    int         not null,
    changed_at timestamptz not null,
    changed_by uuid        references person
);

-- What the organisation says before and after, in each language of its records.
create table record_wording (
    language text primary key,
    opening  text not null default '',
    closing  text not null default ''
);
