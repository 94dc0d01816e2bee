-- The register: roles, owners, states with reasons, shared parties, systems and retention rules, and what finding needs.
create table register_shared (
    id       uuid    primary key,
    kind     text    not null check (kind in ('party', 'system', 'retention')),
    name     text    not null,
    details  jsonb   not null default '{}',
    version  int     not null,
    archived boolean not null default false
);
create unique index register_shared_name on register_shared (kind, lower(name));

create table register_shared_version (
    shared_id  uuid        not null references register_shared,
    version    int         not null,
    name       text        not null,
    details    jsonb       not null,
    archived   boolean     not null,
    written_by uuid        not null references person,
    written_at timestamptz not null,
    primary key (shared_id, version)
);

create table register_batch (
    id         uuid        primary key,
    act        text        not null,
    reason     text        not null,
    written_by uuid        not null references person,
    written_at timestamptz not null,
    entries    int         not null,
    undone_at  timestamptz
);

alter table register_entry
    add column role        text    not null default 'controller' check (role in ('controller', 'processor')),
    add column owner_id    uuid    references person,
    add column external_id text    unique,
    add column assessed    boolean not null default false,
    add column words       tsvector not null default '',
    add column countries   text[]  not null default '{}',
    add column bases       text[]  not null default '{}';

alter table register_version
    add column act           text not null default 'changed'
        check (act in ('added', 'changed', 'decided', 'activated', 'retired', 'restored', 'bulk', 'undone', 'imported')),
    add column status        text,
    add column role          text,
    add column department_id text references department,
    add column owner_id      uuid references person,
    add column review_on     date,
    add column batch_id      uuid references register_batch,
    add column countries     text[] not null default '{}',
    add column bases         text[] not null default '{}';
create index register_version_batch on register_version (batch_id) where batch_id is not null;
drop index register_version_assessment;
create unique index register_version_assessment on register_version (assessment_id, entry_id) where assessment_id is not null;

update register_version v
   set status = e.status, role = e.role, department_id = e.department_id, review_on = e.review_on,
       act = case when v.assessment_id is not null then 'decided' when v.version = 1 then 'added' else 'changed' end
  from register_entry e where e.id = v.entry_id;
alter table register_version
    alter column status set not null, alter column role set not null, alter column department_id set not null;

alter table register_document
    drop constraint register_document_pkey,
    drop constraint register_document_assessment_id_key,
    add primary key (record_id, entry_id),
    add unique (assessment_id, entry_id);

create table register_reference (
    entry_id       uuid not null,
    version        int  not null,
    field          text not null,
    line           int  not null,
    shared_id      uuid not null,
    shared_version int  not null,
    primary key (entry_id, version, field, line),
    foreign key (entry_id, version) references register_version,
    foreign key (shared_id, shared_version) references register_shared_version
);
create index register_reference_shared on register_reference (shared_id);

-- One assessment may cover further entries beside the one that it began with (GDPR Art. 35(1)).
create table register_cover (
    assessment_id uuid        not null,
    entry_id      uuid        not null references register_entry,
    added_by      uuid        not null references person,
    added_at      timestamptz not null,
    primary key (assessment_id, entry_id)
);
create index register_cover_entry on register_cover (entry_id);

create table register_view (
    id        uuid primary key,
    person_id uuid not null references person,
    name      text not null,
    query     text not null,
    unique (person_id, name)
);

-- Japanese, Chinese and Korean have no spaces: every two neighbouring characters are a word.
create function register_bigrams(t text) returns text[] language sql immutable as $$
    select coalesce(array_agg(distinct substr(run[1], at, 2)), '{}')
      from regexp_matches(t, '[々〆぀-ヿ㐀-鿿가-힣豈-﫿]+', 'g') run, generate_series(1, greatest(length(run[1]) - 1, 1)) at
$$;

-- The first 60,000 characters, in every language of the interface: nobody says which one an entry is written in.
create function register_words(t text) returns tsvector language sql immutable as $$
    select to_tsvector('simple', c) || to_tsvector('english', c) || to_tsvector('french', c) || to_tsvector('german', c)
        || to_tsvector('portuguese', c) || to_tsvector('russian', c) || array_to_tsvector(register_bigrams(c))
      from (select left(t, 60000) as c) cut
$$;

-- What somebody typed: words of any of these languages or their beginnings, and pairs of characters.
create function register_query(t text) returns tsquery language sql immutable as $$
    with typed as (
        select trim(regexp_replace(t, '[々〆぀-ヿ㐀-鿿가-힣豈-﫿]+', ' ', 'g')) as spaced, register_bigrams(t) as pairs
    ), beginnings as (
        select string_agg(quote_literal(replace(w, '\', ' ')) || ':*', ' & ') as q
          from typed, regexp_split_to_table(typed.spaced, '\s+') w
         where w ~ '\w' and typed.spaced !~ '"|(^|\s)-|(^|\s)or(\s|$)'
    ), parts as (
        select case when spaced ~ '\w' then
                    websearch_to_tsquery('simple', spaced) || websearch_to_tsquery('english', spaced)
                    || websearch_to_tsquery('french', spaced) || websearch_to_tsquery('german', spaced)
                    || websearch_to_tsquery('portuguese', spaced) || websearch_to_tsquery('russian', spaced)
                    || coalesce(to_tsquery('simple', beginnings.q), websearch_to_tsquery('simple', spaced))
               end as spaced,
               (select to_tsquery('simple', string_agg(quote_literal(p) || case when length(p) = 1 then ':*' else '' end, ' & '))
                  from unnest(pairs) p) as paired
          from typed, beginnings
    )
    select case when spaced is null then paired
                when paired is null then spaced else spaced && paired end from parts
$$;

-- What finding needs, from the newest version and from the shared things as they are called now.
create function register_refresh(ids uuid[]) returns void language sql as $$
    update register_entry e
       set words = register_words(concat_ws(' ', e.name, e.external_id,
               (select string_agg(line, ' ') from jsonb_each(v.content) f (field, lines), jsonb_array_elements_text(f.lines) line),
               (select string_agg(concat_ws(' ', s.name, s.details ->> 'contact'), ' ')
                  from register_reference r join register_shared s on s.id = r.shared_id
                 where r.entry_id = e.id and r.version = e.version))),
           countries = array(select unnest(v.countries)
               union select s.details ->> 'country' from register_reference r join register_shared s on s.id = r.shared_id
                      where r.entry_id = e.id and r.version = e.version and s.details ->> 'country' <> ''),
           bases = v.bases
      from register_version v
     where e.id = any (ids) and v.entry_id = e.id and v.version = e.version
$$;

update register_entry e
   set assessed = exists (select from register_version v where v.entry_id = e.id and v.assessment_id is not null);
select register_refresh(array(select id from register_entry));

create index register_entry_words on register_entry using gin (words);
create index register_entry_countries on register_entry using gin (countries);
create index register_entry_bases on register_entry using gin (bases);
drop index register_entry_department;
create index register_entry_department on register_entry (department_id, number);
create index register_entry_status on register_entry (status, number);
create index register_entry_owner on register_entry (owner_id, number) where owner_id is not null;

-- Files on their way into the register: read, looked at, corrected, then imported or forgotten.
create table register_import (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    file_name  text        not null,
    content    bytea       not null,
    columns    text[]      not null,
    created_at timestamptz not null,
    batch_id   uuid        references register_batch
);
create index register_entry_name on register_entry (lower(name));
