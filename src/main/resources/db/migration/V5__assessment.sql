create table assessment_number (
    year int primary key,
    last int not null
);

create table assessment (
    id                    uuid        primary key,
    reference             text        not null unique,
    title                 text        not null,
    summary               text        not null,
    department_id         text        not null references department,
    owner_id              uuid        not null references person,
    planned_start         date,
    countries             text[]      not null,
    entry_id              uuid        references register_entry,
    phase                 text        not null,
    phase_since           timestamptz not null,
    questionnaire_version int         not null,
    screening_version     int         not null,
    submission            int         not null default 0,
    created_at            timestamptz not null,
    decided_at            timestamptz,
    withdrawn_reason      text,
    version               int         not null default 0
);
create index assessment_owner on assessment (owner_id);
create index assessment_department on assessment (department_id);
create index assessment_phase on assessment (phase);
create index assessment_entry on assessment (entry_id);

-- Who, beside the owner, may read an assessment: a person, or everyone who reviews for a department.
create table participant (
    assessment_id uuid not null references assessment,
    person_id     uuid references person,
    department_id text references department,
    check (num_nonnulls(person_id, department_id) = 1),
    unique nulls not distinct (assessment_id, person_id, department_id)
);
create index participant_person on participant (person_id);
create index participant_department on participant (department_id);

create table answer (
    assessment_id uuid        not null references assessment,
    questionnaire text        not null,
    question_id   text        not null,
    value         jsonb       not null,
    version       int         not null,
    answered_by   uuid        not null references person,
    answered_at   timestamptz not null,
    primary key (assessment_id, questionnaire, question_id)
);

create table answer_history (
    assessment_id uuid        not null,
    questionnaire text        not null,
    question_id   text        not null,
    version       int         not null,
    value         jsonb       not null,
    answered_by   uuid        not null references person,
    answered_at   timestamptz not null,
    primary key (assessment_id, questionnaire, question_id, version)
);

-- What was sent for review, as it stood: one row a submission.
create table submission (
    assessment_id uuid        not null references assessment,
    number        int         not null,
    content       jsonb       not null,
    submitted_by  uuid        not null references person,
    submitted_at  timestamptz not null,
    primary key (assessment_id, number)
);

create table evidence (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    question_id   text        not null,
    file_name     text        not null,
    media_type    text        not null,
    size_bytes    bigint      not null,
    sha256        text        not null,
    content       bytea       not null,
    added_by      uuid        not null references person,
    added_at      timestamptz not null,
    removed_at    timestamptz
);
create index evidence_assessment on evidence (assessment_id);

-- Every evaluated decision table: version, inputs, rules that hit.
create table decision_log (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    decision      text        not null,
    table_version int         not null,
    inputs        jsonb       not null,
    hits          jsonb       not null,
    evaluated_at  timestamptz not null
);
create index decision_log_assessment on decision_log (assessment_id);

create table screening (
    assessment_id  uuid        primary key references assessment,
    outcome        text        not null check (outcome in ('required', 'not-required', 'undecided')),
    criteria       int         not null,
    contest_reason text,
    dpo_view       text,
    dpo_id         uuid        references person,
    dpo_at         timestamptz,
    ruling         text        check (ruling in ('not-required', 'full')),
    ruling_reason  text,
    ruled_by       uuid        references person,
    ruled_at       timestamptz,
    screened_at    timestamptz not null
);

create table risk (
    id                uuid  primary key,
    assessment_id     uuid  not null references assessment,
    kind              text  not null check (kind in ('access', 'modification', 'disappearance', 'inherent')),
    title             text  not null,
    sources           text  not null,
    impacts           text  not null,
    severity          int   check (severity between 1 and 4),
    likelihood        int   check (likelihood between 1 and 4),
    measures          text  not null,
    residual_severity int   check (residual_severity between 1 and 4),
    residual_likelihood int check (residual_likelihood between 1 and 4),
    position          int   not null,
    version           int   not null default 0
);
create index risk_assessment on risk (assessment_id);
