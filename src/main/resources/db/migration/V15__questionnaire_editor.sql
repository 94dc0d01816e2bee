-- A change to a questionnaire that the privacy office works on; at most one is open for each questionnaire.
create table questionnaire_draft (
    id         uuid        primary key,
    key        text        not null,
    version    int         not null,
    based_on   int         not null,
    content    json        not null, -- the tree of the file, keys in the order written
    words      jsonb       not null, -- language tag -> place -> text
    state      text        not null check (state in ('draft', 'proposed', 'published', 'discarded')),
    authors    uuid[]      not null,
    updated_by uuid        not null references person,
    updated_at timestamptz not null,
    revision   int         not null default 0,
    proposal   jsonb, -- summary, valid_from, by
    returned   text
);
create unique index questionnaire_draft_open on questionnaire_draft (key) where state in ('draft', 'proposed');

-- Versions published in the application, beside the shipped files; never changed.
create table questionnaire_version (
    key          text        not null,
    version      int         not null,
    files        jsonb       not null, -- file name -> YAML: the questionnaire and its translations
    valid_from   date        not null,
    summary      text        not null,
    author       uuid        not null references person,
    approver     uuid        not null references person,
    draft_id     uuid        not null references questionnaire_draft,
    published_at timestamptz not null,
    primary key (key, version),
    check (author <> approver)
);
