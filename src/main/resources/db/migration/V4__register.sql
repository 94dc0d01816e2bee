-- The processing register (GDPR Art. 30): entries and their versions.
create sequence register_number;

create table register_entry (
    id            uuid        primary key,
    number        bigint      not null unique default nextval('register_number'),
    name          text        not null,
    department_id text        not null references department,
    status        text        not null check (status in ('draft', 'active', 'under-assessment', 'retired')),
    version       int         not null,
    created_at    timestamptz not null,
    review_on     date
);
create index register_entry_department on register_entry (department_id);

create table register_version (
    entry_id      uuid        not null references register_entry,
    version       int         not null,
    name          text        not null,
    content       jsonb       not null,
    reason        text        not null,
    assessment_id uuid,
    written_by    uuid        not null references person,
    written_at    timestamptz not null,
    primary key (entry_id, version)
);
create unique index register_version_assessment on register_version (assessment_id) where assessment_id is not null;

create table register_document (
    record_id     uuid        primary key,
    entry_id      uuid        not null,
    version       int         not null,
    assessment_id uuid        not null unique,
    title         text        not null,
    sha256        text        not null,
    linked_at     timestamptz not null,
    foreign key (entry_id, version) references register_version
);
create index register_document_entry on register_document (entry_id);
