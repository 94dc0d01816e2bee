-- What the owner's side asks a colleague to answer: one question, or the questions of a section.
create table request (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    section       text        not null,
    target        text        not null,
    label         text        not null,
    questions     text[]      not null,
    person_id     uuid        not null references person,
    words         text        not null,
    asked_by      uuid        not null references person,
    asked_at      timestamptz not null,
    done_at       timestamptz,
    remark        text,
    taken_back_at timestamptz
);
create unique index request_open on request (assessment_id, target, person_id) where done_at is null and taken_back_at is null;
create index request_person on request (person_id) where done_at is null and taken_back_at is null;

-- A participant who was only asked something reads everything and answers what was asked.
alter table participant add column answers_all boolean not null default true;
